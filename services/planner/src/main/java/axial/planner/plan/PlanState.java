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
    /** The planner stopped while it was solving, and can't begin again; the failure says why. */
    INTERRUPTED,
    /** Handed to booking, whole or in part. */
    ACCEPTED,
    /** Booking has answered every accepted move, with what it applied or why not. */
    APPLIED,
    /** Another alternative to it was accepted. */
    SUPERSEDED,
    /** It was solved to answer a question, a what-if or a replay; it is never accepted. */
    ANSWERED;

    boolean waitsForDecision() {
        return this == PROPOSED || this == STOPPED;
    }
}
