package axial.planning.solving;

import axial.planning.model.Facts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Repairs the same damage three times, each time with another aim, and keeps for each aim the best of what was found. Each gets a third of the
 * order's limit. Use it once.
 */
public final class RepairRun {

    private final Facts facts;
    private final Groundwork groundwork;
    private final PlanOrder order;
    private volatile boolean stopped;
    private volatile @Nullable PlanRun running;

    /** @param order its aim doesn't matter */
    public RepairRun(Facts facts, PlanOrder order) {
        this.facts = facts;
        this.groundwork = new Groundwork(facts);
        this.order = order;
    }

    private record Solved(PlanOrder order, Plan plan, Upheaval upheaval) {
        Proposal proposal(Aim aim) {
            return new Proposal(List.of(aim), order, plan, upheaval);
        }

        PlanScore score() {
            return plan.score();
        }

        /** How well it serves the aim: less is better. Leaving nobody out comes before everything. */
        long measure(Aim aim) {
            return switch (aim) {
                case FEWEST_CONTACTED -> upheaval.contacted();
                case SOONEST -> plan.after().daysLate() + plan.after().daysWaited();
                case CHEAPEST -> -score().soft();
            };
        }

        static Comparator<Solved> bestFor(Aim aim) {
            return Comparator.comparingLong((Solved solved) -> -solved.score().hard())
                    .thenComparingLong(solved -> -solved.score().medium())
                    .thenComparingLong(solved -> solved.measure(aim))
                    .thenComparingLong(solved -> solved.measure(Aim.CHEAPEST));
        }
    }

    /**
     * Solves on the calling thread. After {@link #stop()} the aims that are left get their first answer only.
     *
     * @param listener hears with each step what is aimed at
     * @return at least one, at most three, in the order of {@link Aim}
     */
    public List<Proposal> solve(BiConsumer<Aim, Progress> listener) {
        List<Solved> found = new ArrayList<>();
        for (Aim aim : Aim.values()) {
            PlanOrder aimed = order.oneOf(Aim.values().length).aimingAt(aim);
            PlanRun run = begin(aimed);
            Plan plan = run.solve(progress -> listener.accept(aim, progress));
            found.add(new Solved(aimed, plan, Upheaval.of(facts, plan)));
        }
        return proposals(found);
    }

    private synchronized PlanRun begin(PlanOrder aimed) {
        PlanRun run = new PlanRun(groundwork, aimed);
        if (stopped) {
            run.stop();
        }
        running = run;
        return run;
    }

    /** Ends the run soon, from any thread. */
    public synchronized void stop() {
        stopped = true;
        if (running != null) {
            running.stop();
        }
    }

    /** Whoever was found for one aim may serve another better; the same places under two names are one proposal. */
    private static List<Proposal> proposals(List<Solved> found) {
        Map<String, Proposal> proposals = new LinkedHashMap<>();
        for (Aim aim : Aim.values()) {
            Solved best = Collections.min(found, Solved.bestFor(aim));
            proposals.merge(best.plan().outcomeHash(), best.proposal(aim), Proposal::alsoFor);
        }
        return List.copyOf(proposals.values());
    }
}
