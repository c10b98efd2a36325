package axial.booking.appointment.placement;

import axial.edge.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A resource and a patient are in one place at a time: held by the constraints one_at_a_time. */
final class NothingIsInTheWay implements Rule {

    @Override
    public @Nullable Problem broken(Proposal proposal) {
        Scene scene = proposal.scene();
        List<Obstacle> inTheWay = new ArrayList<>();
        proposal.placement().claims().forEach(claim -> inTheWay.addAll(scene.inTheWayOf(claim)));
        Interval patient = proposal.placement().patient();
        scene.busy().stream()
                .filter(other -> other.resourceId().equals(proposal.need().patientKey())
                        && patient.overlaps(other.start(), other.end()))
                .forEach(inTheWay::add);
        return inTheWay.isEmpty() ? null : new SlotTaken(inTheWay, proposal.need(), scene.clock());
    }
}
