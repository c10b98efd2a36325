/**
 * Booking: the procedures, the patients, what they need, and the ledger of appointments. It is the only service that may say yes to a booking.
 */
@NullMarked
package axial.booking;

import org.jspecify.annotations.NullMarked;
