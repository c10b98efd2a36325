package axial.booking.appointment;

import axial.edge.problem.Problem;

/** An appointment that has begun or is over keeps its place. */
final class NotMovable extends Problem {

    NotMovable(Appointment appointment) {
        super(
                409,
                "appointment-not-movable",
                "The appointment can't be moved any more",
                "Appointment " + appointment.appointmentId() + " is " + appointment.state()
                        + "; only what is held, booked or confirmed can be moved. "
                        + (appointment.state() == AppointmentState.DISPLACED
                                ? "Its request waits again: book that."
                                : "Maybe the request should be booked anew."));
        with("state", appointment.state());
        appointment.sitting().namedBy(this, appointment.procedure());
    }
}
