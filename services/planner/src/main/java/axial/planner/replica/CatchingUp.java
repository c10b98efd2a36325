package axial.planner.replica;

import axial.edge.problem.Problem;

/** The network's state is still being read, or its planner is just changing; an answer would be made from half a picture. */
public final class CatchingUp extends Problem {

    public CatchingUp(String state) {
        super(503, "catching-up", "The planner is still reading the clinics' state", state + " Ask again in a moment.");
        retryAfter(1);
    }
}
