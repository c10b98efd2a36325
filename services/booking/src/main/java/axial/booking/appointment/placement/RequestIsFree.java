package axial.booking.appointment.placement;

import axial.edge.problem.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request that waits is given a place, and has one appointment at a time. */
final class RequestIsFree implements Rule {

    @Override
    public @Nullable Problem broken(Proposal proposal) {
        UUID standing = proposal.scene().standing();
        return standing == null
                ? null
                : new RequestHasAppointment(proposal.need().requestId(), standing);
    }

    static final class RequestHasAppointment extends Problem {
        RequestHasAppointment(UUID requestId, UUID appointmentId) {
            super(
                    409,
                    "request-has-appointment",
                    "The request has an appointment already",
                    "Request " + requestId + " has the appointment " + appointmentId
                            + ". Move that one, or cancel it first.");
            with("appointmentId", appointmentId);
        }
    }
}
