package axial.planner.plan;

import axial.planner.offer.ObstacleView;
import axial.planning.solving.Unplaced;
import org.jspecify.annotations.Nullable;

/** A request that found no place, and why. */
public record UnplacedView(String requestId, @Nullable String procedure, ObstacleView why) {

    static UnplacedView of(Unplaced unplaced, Legend legend) {
        return new UnplacedView(
                unplaced.requestId(), legend.procedure(unplaced.requestId()), ObstacleView.of(unplaced.why()));
    }
}
