/**
 * What time it is at the clinics. A day is always a clinic's: instants become days by the zone of the clinic, or of the network where no clinic is
 * meant.
 */
@NullMarked
package axial.booking.clinic;

import org.jspecify.annotations.NullMarked;
