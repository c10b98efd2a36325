package axial.booking.appointment;

import axial.booking.appointment.placement.Claim;
import axial.booking.appointment.placement.ClaimKind;
import axial.booking.clinic.ClinicClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** States keep to the calendar: a patient comes on the day of the appointment, and is missed only once it has begun. */
@ApplicationScoped
class VisitTimes {

    private final VisitConfig config;

    VisitTimes(VisitConfig config) {
        this.config = config;
    }

    /**
     * When an appointment may come to a state.
     *
     * @param until the first instant at which it is too late; null: never
     */
    record Span(Instant from, @Nullable Instant until) {

        boolean isTooEarly(Instant now) {
            return now.isBefore(from);
        }

        boolean isTooLate(Instant now) {
            return until != null && !now.isBefore(until);
        }
    }

    /** What the clinic's clock says against a state; null: nothing. */
    @Nullable
    NotOnItsDay against(Appointment appointment, AppointmentState then, ClinicClock clock, Instant now) {
        Span span = span(appointment, then, clock);
        return span == null || !(span.isTooEarly(now) || span.isTooLate(now))
                ? null
                : new NotOnItsDay(appointment, then, span, clock, now);
    }

    /** Whether a state keeps to the calendar. */
    boolean bind(AppointmentState then) {
        return then == AppointmentState.NO_SHOW || then.isPartOfTheVisit();
    }

    /** Null: at any time. */
    private @Nullable Span span(Appointment appointment, AppointmentState then, ClinicClock clock) {
        if (then == AppointmentState.NO_SHOW) {
            return new Span(appointment.start(), null);
        }
        if (!bind(then)) {
            return null;
        }
        Instant from = appointment.start().minus(config.beforeStart());
        Instant procedure = procedureStart(appointment);
        boolean done = then == AppointmentState.DONE;
        Instant until = clock.dawn(clock.day(appointment.start()).plusDays(1)).plus(config.afterDay());
        return new Span(done && procedure.isAfter(from) ? procedure : from, until);
    }

    /** When the provider comes; the start where that isn't known any more. */
    private static Instant procedureStart(Appointment appointment) {
        return appointment.claims().stream()
                .filter(claim -> claim.kind() == ClaimKind.PROVIDER)
                .map(Claim::start)
                .min(Comparator.naturalOrder())
                .orElse(appointment.start());
    }
}
