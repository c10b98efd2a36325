/**
 * In which order and with which gaps things may be done: the pathway rules, each with its evidence and payer. What Axial can decide from the
 * patient's requests it applies; the rest is listed for a person to check.
 */
@NullMarked
package axial.booking.pathway;

import org.jspecify.annotations.NullMarked;
