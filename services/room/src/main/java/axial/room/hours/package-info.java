/**
 * When clinics and their resources are open in the week, on special dates and on holidays. Changing hours changes the openings at once.
 */
@NullMarked
package axial.room.hours;

import org.jspecify.annotations.NullMarked;
