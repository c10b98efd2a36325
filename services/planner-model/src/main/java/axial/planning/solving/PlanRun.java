package axial.planning.solving;

import axial.planning.model.Facts;
import java.time.Duration;
import java.util.Objects;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.solver.Solver;

/** One run of the planner over a snapshot of the facts. Use it once. */
public final class PlanRun {

    /** What it took. */
    record Toll(long scoreCalculations, Pace pace, Duration elapsed, boolean stopped) {}

    private final Groundwork groundwork;
    private final PlanOrder order;
    private final long begun = System.nanoTime();
    private volatile boolean stopped;
    private volatile @Nullable Solver<PlanProblem> solver;
    private @Nullable DoubleSupplier pace;

    public PlanRun(Facts facts, PlanOrder order) {
        this(new Groundwork(facts), order);
    }

    PlanRun(Groundwork groundwork, PlanOrder order) {
        this.groundwork = groundwork;
        this.order = order;
    }

    /**
     * Solves on the calling thread until the limit of the order or {@link #stop()}, and returns the best plan found. Bad facts are reported
     * in the plan, never thrown.
     */
    public Plan solve(ProgressListener listener) {
        PlanProblem problem = ProblemSetup.of(groundwork.sound(), order);
        GreedyStart.place(problem);
        listener.improved(progress(problem, RunningScore.of(problem)));
        Effort effort = effort();
        if (!problem.workbench().movables(problem).isEmpty() && !stopped) {
            problem.workbench().search(order.kind(), effort);
            Solver<PlanProblem> search = Search.solver(order, left());
            search.addEventListener(event -> {
                if (event.isEveryProblemChangeProcessed()) {
                    PlanProblem better = event.getNewBestSolution();
                    listener.improved(progress(better, better.score()));
                }
            });
            solver = search;
            problem = search.solve(problem);
            placeWhoeverCanBe(problem);
        }
        Toll toll = new Toll(effort.evaluated(), effort.pace(), elapsed(), stopped);
        return new PlanReport(problem, order, groundwork).plan(toll);
    }

    /** The search may end before it has tried a place that it has just freed. */
    private static void placeWhoeverCanBe(PlanProblem solved) {
        solved.workbench().follow(solved.appointments());
        GreedyStart.place(solved);
    }

    /** Lets somebody else say which part of the run's time is used up, from 0 to 1, such as a budget of CPU time. To be called before solving. */
    public PlanRun paced(DoubleSupplier spent) {
        pace = spent;
        return this;
    }

    private Effort effort() {
        Pace recorded = order.pace();
        if (recorded != null) {
            return Effort.again(recorded, Objects.requireNonNull(order.scoreCalculations()), () -> stopped, this::end);
        }
        return new Effort(pace == null ? this::spent : pace, order.scoreCalculations(), () -> stopped, this::end);
    }

    /** Ends the run soon, from any thread; {@link #solve} then returns the best plan so far. */
    public void stop() {
        stopped = true;
        end();
    }

    private void end() {
        Solver<PlanProblem> running = solver;
        if (running != null) {
            running.terminateEarly();
        }
    }

    /** The part of the wall time that is used up; 0 for a run without one. */
    private double spent() {
        Duration wallTime = order.wallTime();
        return wallTime == null ? 0 : (double) elapsed().toNanos() / wallTime.toNanos();
    }

    private Duration left() {
        Duration wallTime = order.wallTime();
        return wallTime == null ? Duration.ZERO : wallTime.minus(elapsed());
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private Progress progress(PlanProblem best, @Nullable HardMediumSoftLongScore score) {
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
        return new Progress(PlanScore.of(score), placed, toPlace, moved, elapsed());
    }
}
