/**
 * What the room service tells the others, as records. Their shapes are the schemas in services/contracts.
 */
@NullMarked
package axial.room.events;

import org.jspecify.annotations.NullMarked;
