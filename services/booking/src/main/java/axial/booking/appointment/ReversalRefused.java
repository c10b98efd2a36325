package axial.booking.appointment;

import axial.edge.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** What was entered of an appointment can't be taken back that way. */
final class ReversalRefused extends Problem {

    /** @param cameFrom the states it could go back to */
    ReversalRefused(Appointment appointment, List<AppointmentState> cameFrom) {
        super(
                409,
                "reversal-refused",
                "That can't be taken back",
                "Appointment " + appointment.appointmentId() + " is " + appointment.state() + ". "
                        + wouldWork(appointment.state(), cameFrom));
        with("state", appointment.state());
        with("back", cameFrom);
    }

    private static String wouldWork(AppointmentState state, List<AppointmentState> cameFrom) {
        if (state.canBeTakenBack()) {
            return cameFrom.isEmpty()
                    ? "It was never more than held: book its request anew."
                    : "It can go back to " + cameFrom.stream().map(Enum::name).collect(Collectors.joining(", ")) + ".";
        }
        return switch (state) {
            case DISPLACED, EXPIRED -> "Its request waits again: book that.";
            default -> "It can be moved or cancelled.";
        };
    }
}
