package axial.booking.appointment;

import org.jspecify.annotations.Nullable;

/**
 * A change of an appointment, to be entered into the ledger.
 *
 * @param was null: it was made
 * @param placed whether its claims are new; otherwise they stay or are freed, as its state says
 */
public record Change(@Nullable AppointmentState was, Appointment now, boolean placed, Cause cause) {}
