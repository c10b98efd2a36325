package axial.booking.appointment.placement;

import axial.booking.appointment.placement.NoTimeToDrive.Missed;
import axial.edge.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A provider, or a device that moves, has the drive between two clinics as time to get there: the planner's rule TRAVEL. */
final class ProviderGetsThere implements Rule {

    @Override
    public @Nullable Problem broken(Proposal proposal) {
        List<Missed> missed = proposal.placement().claims().stream()
                .flatMap(claim -> proposal.scene().outOfReach(claim.resourceId(), claim.interval()).stream()
                        .map(other -> new Missed(proposal, claim.interval(), other)))
                .toList();
        return missed.isEmpty() ? null : new NoTimeToDrive(missed);
    }
}
