package axial.planning.solving;

import axial.planning.model.Facts;

/** One run of the planner over a snapshot of the facts. Use it once. */
public final class PlanRun {

    private final Facts facts;
    private final PlanOrder order;

    public PlanRun(Facts facts, PlanOrder order) {
        this.facts = facts;
        this.order = order;
    }

    /**
     * Solves on the calling thread until the limit of the order or {@link #stop()}, and returns the best plan found. Bad facts are reported
     * in the plan, never thrown.
     */
    public Plan solve(ProgressListener listener) {
        throw new UnsupportedOperationException(facts.network() + order.kind());
    }

    /** Ends the run soon, from any thread; {@link #solve} then returns the best plan so far. */
    public void stop() {}
}
