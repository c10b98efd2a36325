package axial.planner.intake;

import axial.edge.problem.Problem;

/** The state topics are still being replayed; an answer would be made from half a picture. */
public final class CatchingUp extends Problem {

    CatchingUp(String state) {
        super(503, "catching-up", "The planner is still reading the clinics' state", state + " Ask again in a moment.");
        with("retry", true);
    }
}
