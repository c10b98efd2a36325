package axial.planning.solving;

import axial.planning.model.Facts;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.solver.Solver;

/** One run of the planner over a snapshot of the facts. Use it once. */
public final class PlanRun {

    /** What it took. */
    record Effort(long scoreCalculations, Duration elapsed, boolean stopped) {}

    private final Facts facts;
    private final PlanOrder order;
    private final long begun = System.nanoTime();
    private volatile boolean stopped;
    private volatile @Nullable Solver<PlanProblem> solver;

    public PlanRun(Facts facts, PlanOrder order) {
        this.facts = facts;
        this.order = order;
    }

    /**
     * Solves on the calling thread until the limit of the order or {@link #stop()}, and returns the best plan found. Bad facts are reported
     * in the plan, never thrown.
     */
    public Plan solve(ProgressListener listener) {
        InputCheck check = InputCheck.of(facts);
        Facts sound = check.sound();
        PlanProblem problem = ProblemSetup.of(sound, order);
        GreedyStart.place(problem);
        long calculations = 0;
        if (!problem.workbench().movables(problem).isEmpty() && !stopped) {
            Solver<PlanProblem> search = Search.solver(order, left());
            search.addEventListener(event -> {
                if (event.isEveryProblemChangeProcessed()) {
                    listener.improved(progress(event.getNewBestSolution()));
                }
            });
            solver = search;
            if (stopped) {
                search.terminateEarly();
            }
            problem = search.solve(problem);
            calculations = SolverCount.of(search);
            placeWhoeverCanBe(problem);
        }
        Effort effort = new Effort(calculations, elapsed(), stopped);
        return new PlanReport(problem, order).plan(facts, check.problems(), effort);
    }

    /** The search may end before it has tried a place that it has just freed. */
    private static void placeWhoeverCanBe(PlanProblem solved) {
        solved.workbench().follow(solved.appointments());
        GreedyStart.place(solved);
    }

    /** Ends the run soon, from any thread; {@link #solve} then returns the best plan so far. */
    public void stop() {
        stopped = true;
        Solver<PlanProblem> running = solver;
        if (running != null) {
            running.terminateEarly();
        }
    }

    private Duration left() {
        Duration wallTime = order.wallTime();
        return wallTime == null ? Duration.ZERO : wallTime.minus(elapsed());
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private Progress progress(PlanProblem best) {
        int placed = 0;
        int toPlace = 0;
        int moved = 0;
        for (PlannedAppointment appointment : best.appointments()) {
            if (appointment.original() == null) {
                toPlace++;
                placed += appointment.spot() == null ? 0 : 1;
            }
            moved += appointment.isMoved() ? 1 : 0;
        }
        return new Progress(PlanScore.of(best.score()), placed, toPlace, moved, elapsed());
    }
}
