package axial.booking.appointment;

import axial.edge.problem.Problem;
import java.util.stream.Collectors;

/** An appointment can't go there from where it stands. */
final class TransitionRefused extends Problem {

    TransitionRefused(Appointment appointment, AppointmentState then) {
        super(
                409,
                "transition-refused",
                "The appointment can't become that now",
                "Appointment " + appointment.appointmentId() + " is " + appointment.state() + " and can't become "
                        + then + (ofItself(then) ? " by hand: that happens by itself. " : ". ")
                        + wouldWork(appointment.state()));
        with("state", appointment.state());
        with("next", appointment.state().next());
        appointment.sitting().namedBy(this, appointment.procedure());
    }

    private static boolean ofItself(AppointmentState then) {
        return then == AppointmentState.DISPLACED || then == AppointmentState.EXPIRED;
    }

    private static String wouldWork(AppointmentState state) {
        return state.next().isEmpty()
                ? "It is over."
                : "It can become " + state.next().stream().map(Enum::name).collect(Collectors.joining(", ")) + ".";
    }
}
