package axial.planner.plan;

import axial.edge.problem.Problem;
import java.util.UUID;

/** The plan is being solved by another planner, which alone can stop it. */
final class SolvedElsewhere extends Problem {

    private final String replica;

    SolvedElsewhere(UUID plan, String replica) {
        super(
                421,
                "plan-elsewhere",
                "Another planner solves this plan",
                "Plan " + plan + " is being solved by planner " + replica
                        + ", which doesn't answer here. Ask again in a moment.");
        this.replica = replica;
        with("replica", replica).retryAfter(1);
    }

    String replica() {
        return replica;
    }
}
