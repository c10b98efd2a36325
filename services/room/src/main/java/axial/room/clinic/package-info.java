/**
 * Clinics: where they are, what their clocks show and how long the drive to the others takes. Everything else hangs on one.
 */
@NullMarked
package axial.room.clinic;

import org.jspecify.annotations.NullMarked;
