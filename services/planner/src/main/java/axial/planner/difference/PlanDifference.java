package axial.planner.difference;

import axial.edge.problem.Problem;
import axial.planner.plan.MoveView;
import axial.planner.plan.PlanView;
import axial.planner.plan.RuleCostView;
import axial.planner.plan.ScoreView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two plans held against each other.
 *
 * @param rules    that cost something in one of them
 * @param requests that one of them places or moves, by id
 */
public record PlanDifference(
        Side a, Side b, Totals totals, List<RuleDifference> rules, List<RequestDifference> requests) {

    /** One of the plans. @param placed null until solved */
    public record Side(
            UUID planId,
            @Nullable ScoreView score,
            @Nullable Integer placed,
            int moves) {

        static Side of(PlanView plan) {
            return new Side(
                    plan.planId(), plan.score(), plan.placed(), plan.moves().size());
        }
    }

    /** How many requests are where. */
    public record Totals(long same, long elsewhere, long onlyA, long onlyB) {

        static Totals of(List<RequestDifference> requests) {
            return new Totals(
                    count(requests, RequestDifference.Kind.SAME),
                    count(requests, RequestDifference.Kind.ELSEWHERE),
                    count(requests, RequestDifference.Kind.ONLY_A),
                    count(requests, RequestDifference.Kind.ONLY_B));
        }

        private static long count(List<RequestDifference> requests, RequestDifference.Kind kind) {
            return requests.stream().filter(one -> one.kind() == kind).count();
        }
    }

    /** What a rule costs in both. */
    public record RuleDifference(String rule, String level, long a, long b) {}

    /** @throws Problem 400 when they are of different networks */
    static PlanDifference of(PlanView a, PlanView b) {
        if (!a.network().equals(b.network())) {
            throw Problem.invalid(
                    "otherId",
                    "Plan " + a.planId() + " is of network " + a.network() + ", plan " + b.planId() + " of network "
                            + b.network() + ". Compare plans of one network.");
        }
        List<RequestDifference> requests = requests(a, b);
        return new PlanDifference(Side.of(a), Side.of(b), Totals.of(requests), rules(a, b), requests);
    }

    private static List<RequestDifference> requests(PlanView a, PlanView b) {
        Map<String, MoveView> inA = byRequest(a);
        Map<String, MoveView> inB = byRequest(b);
        Map<String, MoveView> any = new TreeMap<>(inB);
        any.putAll(inA);
        return any.values().stream()
                .map(move -> RequestDifference.of(move, inA.get(move.requestId()), inB.get(move.requestId())))
                .toList();
    }

    private static Map<String, MoveView> byRequest(PlanView plan) {
        Map<String, MoveView> moves = new LinkedHashMap<>();
        plan.moves().forEach(move -> moves.put(move.requestId(), move));
        return moves;
    }

    private static List<RuleDifference> rules(PlanView a, PlanView b) {
        Map<String, RuleCostView> costsA = byRule(a);
        Map<String, RuleCostView> costsB = byRule(b);
        Map<String, RuleCostView> all = new LinkedHashMap<>(costsA);
        costsB.forEach(all::putIfAbsent);
        return all.values().stream()
                .map(cost -> new RuleDifference(
                        cost.rule(),
                        String.valueOf(cost.level()),
                        cost(costsA, cost.rule()),
                        cost(costsB, cost.rule())))
                .toList();
    }

    private static Map<String, RuleCostView> byRule(PlanView plan) {
        Map<String, RuleCostView> costs = new LinkedHashMap<>();
        plan.costs().forEach(cost -> costs.put(cost.rule(), cost));
        return costs;
    }

    private static long cost(Map<String, RuleCostView> costs, String rule) {
        RuleCostView cost = costs.get(rule);
        return cost == null ? 0 : cost.cost();
    }
}
