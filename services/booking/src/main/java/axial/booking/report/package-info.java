/**
 * How well the clinics are used and how long people wait, counted from the ledger and the requests. What each figure means is said where it can be
 * read.
 */
@NullMarked
package axial.booking.report;

import org.jspecify.annotations.NullMarked;
