/**
 * The clinics as the room service tells them: their clocks and the drives between them. A copy that is only ever read here.
 */
@NullMarked
package axial.provider.clinic;

import org.jspecify.annotations.NullMarked;
