package axial.planning.solving;

import axial.planning.PlanChecker;
import axial.planning.SampleNetwork;
import axial.planning.model.Facts;
import axial.planning.rules.Rule;
import axial.planning.rules.Weights;
import java.time.Duration;

/** Prints what rebalancing does to a plan that was filled in haste: {@code RebalanceFigures [most moves] [seconds]}. Not a test. */
public final class RebalanceFigures {

    private RebalanceFigures() {}

    public static void main(String[] arguments) {
        int moves = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        long seconds = arguments.length > 1 ? Long.parseLong(arguments[1]) : 5;
        Facts facts = SampleNetwork.of(1_300, 10, 1);
        Weights careless = Weights.standard().with(Rule.CLINIC_LOAD, 0).with(Rule.IDLE, 0);
        PlanOrder haste = PlanOrder.fill(SampleNetwork.now(), Duration.ofSeconds(5))
                .limitedTo(50)
                .weighted(careless);
        Facts booked = SampleNetwork.applied(facts, new PlanRun(facts, haste).solve(progress -> {}));
        PlanOrder order = PlanOrder.rebalance(SampleNetwork.now(), Duration.ofSeconds(seconds))
                .moving(new MoveLimits(moves, 7, true, 15));
        Plan plan = new PlanRun(booked, order).solve(progress -> {});
        System.out.println("before " + plan.before());
        System.out.println("after  " + plan.after());
        System.out.printf(
                "%d moves, %d calculations in %d ms, gain %d, faults %s%n",
                plan.moves().size(),
                plan.scoreCalculations(),
                plan.elapsed().toMillis(),
                plan.score().soft() - plan.before().score().soft(),
                PlanChecker.faults(booked, plan, SampleNetwork.now()));
        plan.moves().stream()
                .limit(12)
                .forEach(move -> System.out.println("  " + move.before().start() + " "
                        + move.before().clinic() + " -> " + move.placement().start() + " "
                        + move.placement().clinic() + ": " + move.why()));
    }
}
