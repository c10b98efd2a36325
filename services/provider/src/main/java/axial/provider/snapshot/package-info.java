/**
 * Tells everything again that others know of this service, for whoever has lost it.
 */
@NullMarked
package axial.provider.snapshot;

import org.jspecify.annotations.NullMarked;
