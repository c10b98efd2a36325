/**
 * The facts that planning works from, as records that mirror the event payloads of the other services. Times are instants, days are days of
 * the clinic's own calendar, durations are whole minutes, and every id is an opaque text.
 */
@NullMarked
package axial.planning.model;

import org.jspecify.annotations.NullMarked;
