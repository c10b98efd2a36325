/**
 * What the provider service tells the others, as records. Their shapes are the schemas in services/contracts.
 */
@NullMarked
package axial.provider.events;

import org.jspecify.annotations.NullMarked;
