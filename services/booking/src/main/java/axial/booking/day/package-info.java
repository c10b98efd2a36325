/**
 * What happens on a day: the list of a clinic, a provider or a room, and the board of a clinic with everything's openings and entries. The
 * patient's name is on it for those who meet the patient, and nowhere else.
 */
@NullMarked
package axial.booking.day;

import org.jspecify.annotations.NullMarked;
