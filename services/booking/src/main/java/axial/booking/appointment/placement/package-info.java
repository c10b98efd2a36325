/**
 * Where and when an appointment may lie: the claims it makes, the facts they are judged by, the rules, and the places that are free. Everything
 * here reads the ledger; nothing writes it.
 */
@NullMarked
package axial.booking.appointment.placement;

import org.jspecify.annotations.NullMarked;
