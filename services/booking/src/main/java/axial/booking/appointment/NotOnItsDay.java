package axial.booking.appointment;

import axial.booking.clinic.ClinicClock;
import axial.edge.problem.Problem;
import java.time.Instant;

/** Something is entered of an appointment when it can't have happened yet, or long after its day. */
final class NotOnItsDay extends Problem {

    private final boolean late;

    NotOnItsDay(Appointment appointment, AppointmentState then, VisitTimes.Span span, ClinicClock clock, Instant now) {
        super(
                409,
                "not-on-its-day",
                "The appointment is at another time",
                "Appointment " + appointment.appointmentId() + " is at " + appointment.clinic() + " on "
                        + clock.dayAndTime(appointment.start()) + " and can become " + then + " from "
                        + clock.dayAndTime(span.from())
                        + (span.until() == null ? " on" : " until " + clock.dayAndTime(span.until()))
                        + ". There it is " + clock.dayAndTime(now) + ". " + wouldWork(span, now));
        late = span.isTooLate(now);
        with("state", appointment.state());
        with("from", span.from().atZone(clock.zone()).toOffsetDateTime());
        if (span.until() != null) {
            with("until", span.until().atZone(clock.zone()).toOffsetDateTime());
        }
    }

    /** Whether it is too late for it, and not too early. */
    boolean isLate() {
        return late;
    }

    private static String wouldWork(VisitTimes.Span span, Instant now) {
        return span.isTooLate(now)
                ? "A manager enters it afterwards, with an overrideReason."
                : "Maybe another appointment was meant.";
    }
}
