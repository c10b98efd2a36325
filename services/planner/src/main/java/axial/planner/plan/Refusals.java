package axial.planner.plan;

import axial.edge.problem.Problem;
import java.util.List;
import java.util.UUID;

/** What the planning desk says no to. */
final class Refusals {

    private Refusals() {}

    static Problem alreadySolving(String network) {
        return new Problem(
                        409,
                        "plan-running",
                        "A plan of this network is being solved",
                        "Network " + network
                                + " has a plan in the making. Wait for it, or stop it (DELETE /plans/{id}).")
                .with("network", network);
    }

    static Problem tooBusy(int queued) {
        return new Problem(
                        503,
                        "planner-busy",
                        "The planner has too much to solve",
                        queued + " plans wait for a solver already. Ask again in a moment.")
                .with("retry", true);
    }

    static Problem undecidable(UUID plan, PlanState state) {
        return new Problem(
                        409,
                        "plan-not-open",
                        "The plan is not waiting for a decision",
                        "Plan " + plan + " is " + state
                                + ". Only a plan that is PROPOSED or STOPPED can be accepted, and once.")
                .with("state", state);
    }

    static Problem notSolving(UUID plan, PlanState state) {
        return new Problem(
                        409,
                        "plan-not-solving",
                        "The plan is not being solved",
                        "Plan " + plan + " is " + state + ". Only a plan that is SOLVING can be stopped.")
                .with("state", state);
    }

    static Problem nothingToAccept() {
        return new Problem(
                409,
                "plan-empty",
                "There is nothing to accept",
                "The plan proposes nothing, or the selection is empty.");
    }

    static Problem groupSplit(int part, List<UUID> missing) {
        return new Problem(
                        409,
                        "group-split",
                        "These moves only work together",
                        "Part " + part + " of the plan can be accepted whole or not at all; the selection leaves out "
                                + missing.size() + " of its moves. Add them, or leave out the whole part.")
                .with("part", part)
                .with("missing", missing);
    }

    static Problem onlyAnAnswer(UUID plan, Purpose purpose) {
        return new Problem(
                        409,
                        "plan-hypothetical",
                        "This plan can't be accepted",
                        "Plan " + plan
                                + (purpose == Purpose.WHAT_IF
                                        ? " answers a what-if: it was made for facts that aren't so, or to be compared with such."
                                        : " was made to see whether another plan comes out again.")
                                + " Order a plan of what is so, and accept that.")
                .with("purpose", purpose);
    }

    static Problem notRepeatable(UUID plan, PlanState state) {
        return new Problem(
                        409,
                        "plan-not-repeatable",
                        "The plan can't be made again",
                        "Plan " + plan + " is " + state
                                + ", or was made before inputs were kept. Only a plan that came out can be made again.")
                .with("state", state);
    }

    static Problem inputGone(UUID plan) {
        return new Problem(
                409,
                "plan-input-gone",
                "What the plan was made from is no longer kept",
                "The facts of plan " + plan
                        + " were forgotten after the time that is set (axial.planner.keep-inputs). Order a new plan.");
    }
}
