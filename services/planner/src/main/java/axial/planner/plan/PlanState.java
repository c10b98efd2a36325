package axial.planner.plan;

/** Where a plan is on its way from an order to booking's ledger. */
public enum PlanState {
    /** Waiting for a solver, or being solved. */
    SOLVING,
    /** Solved to its limit; waits for a decision. */
    PROPOSED,
    /** Stopped by somebody; the best plan found until then waits for a decision. */
    STOPPED,
    /** There is no proposal; the failure says why. */
    FAILED,
    /** Handed to booking, whole or in part. */
    ACCEPTED,
    /** Booking has answered every accepted move, with what it applied or why not. */
    APPLIED;

    boolean waitsForDecision() {
        return this == PROPOSED || this == STOPPED;
    }
}
