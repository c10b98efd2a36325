package axial.booking.appointment;

import axial.booking.request.Need;
import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * A change of an appointment, to be entered into the ledger.
 *
 * @param was null: it was made
 * @param placed whether its claims are new; otherwise they stay or are freed, as its state says
 * @param need the request that one was made for, as it was locked; null: it was there already
 */
public record Change(
        @Nullable AppointmentState was,
        Appointment now,
        boolean placed,
        Cause cause,
        @JsonIgnore @Nullable Need need) {

    /** Whether it gives its request a day, another one, or takes it away. */
    boolean movesADay() {
        boolean wasLive = was != null && was.isLive();
        return placed || wasLive != now.state().isLive();
    }
}
