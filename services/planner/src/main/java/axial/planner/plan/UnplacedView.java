package axial.planner.plan;

import axial.planner.intake.Order;
import axial.planner.intake.Side;
import axial.planner.offer.ObstacleView;
import axial.planning.solving.Unplaced;
import org.jspecify.annotations.Nullable;

/** A request that found no place, and why. */
public record UnplacedView(
        String requestId,
        @Nullable String procedure,
        @Nullable Integer levels,
        @Nullable Side side,
        ObstacleView why) {

    static UnplacedView of(Unplaced unplaced, Legend legend) {
        Order order = legend.order(unplaced.requestId());
        return new UnplacedView(
                unplaced.requestId(), order.procedure(), order.levels(), order.side(), ObstacleView.of(unplaced.why()));
    }
}
