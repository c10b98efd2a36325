package axial.planning.solving;

import axial.planning.SampleNetwork;
import axial.planning.model.Facts;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Prints what a plan run achieves: {@code PlanFigures W600 10 [seed]} plans W600 for ten seconds. Not a test. */
public final class PlanFigures {

    private PlanFigures() {}

    public static void main(String[] arguments) {
        String size = arguments.length > 0 ? arguments[0] : "D120";
        long seconds = arguments.length > 1 ? Long.parseLong(arguments[1]) : 5;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        Facts facts = SampleNetwork.named(size, seed);
        PlanOrder order = PlanOrder.fill(SampleNetwork.now(), Duration.ofSeconds(seconds));
        long begun = System.nanoTime();
        long[] shown = {0};
        Plan plan = new PlanRun(facts, order).solve(progress -> {
            if (progress.elapsed().toMillis() > shown[0] * 1.5) {
                shown[0] = Math.max(50, progress.elapsed().toMillis());
                System.out.printf(
                        "  %6d ms  %s  %d of %d%n",
                        progress.elapsed().toMillis(), progress.best(), progress.placed(), progress.toPlace());
            }
        });
        System.out.printf(
                "%s: %s, %d moves in %d groups, %d unplaced, %d calculations in %d ms%n",
                size,
                plan.score(),
                plan.moves().size(),
                plan.groups().size(),
                plan.unplaced().size(),
                plan.scoreCalculations(),
                (System.nanoTime() - begun) / 1_000_000);
        plan.costs().forEach(cost -> System.out.println("  " + cost));
        plan.unplaced().stream().limit(12).forEach(unplaced -> System.out.println("  " + unplaced));
        explain(facts, order);
    }

    private static long cpuMillis() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
    }

    /** How long it takes to say why everybody is where, why others are nowhere, and what each rule costs, before and after. */
    private static void explain(Facts facts, PlanOrder order) {
        PlanProblem problem = ProblemSetup.of(facts, order);
        GreedyStart.place(problem);
        List<Long> millis = new ArrayList<>();
        int explained = 0;
        for (int round = 0; round < 40; round++) {
            long begun = cpuMillis();
            Plan plan = new PlanReport(problem, order, new Groundwork(facts))
                    .plan(new PlanRun.Toll(0, new Pace(List.of()), Duration.ZERO, false));
            millis.add(cpuMillis() - begun);
            explained = plan.moves().size() + plan.unplaced().size();
        }
        List<Long> warm = millis.subList(20, 40).stream().sorted().toList();
        System.out.printf(
                "  %d explained in %d CPU ms at first, %d CPU ms when warm (%d to %d)%n",
                explained, millis.get(0), warm.get(10), warm.get(0), warm.get(19));
    }
}
