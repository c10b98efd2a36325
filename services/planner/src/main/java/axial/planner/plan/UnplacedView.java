package axial.planner.plan;

import axial.planner.intake.Directory;
import axial.planner.offer.ObstacleView;
import axial.planning.solving.Unplaced;
import org.jspecify.annotations.Nullable;

/** A request that found no place, and why. */
public record UnplacedView(String requestId, @Nullable String procedure, ObstacleView why) {

    static UnplacedView of(Unplaced unplaced, Directory names) {
        return new UnplacedView(
                unplaced.requestId(), names.procedure(unplaced.requestId()), ObstacleView.of(unplaced.why()));
    }
}
