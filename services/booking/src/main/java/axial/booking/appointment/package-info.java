/**
 * The ledger of appointments: holding, booking, moving, the way through the day, and who changed what when. It is the only place that may say
 * yes, and PostgreSQL keeps its promise that nothing is in two places at once.
 */
@NullMarked
package axial.booking.appointment;

import org.jspecify.annotations.NullMarked;
