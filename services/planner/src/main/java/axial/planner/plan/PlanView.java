package axial.planner.plan;

import axial.planner.change.WhatIfChange;
import axial.planner.input.StoredJson;
import axial.planning.solving.PlanOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan with all it proposes. The fields of {@link PlanSummary}, and more.
 *
 * @param limits       how far it might move what is booked; null for plans from before this was kept
 * @param changes      what a what-if changed; empty in others
 * @param costs        what each rule costs the plan as a whole: those of {@code after}
 * @param before       how it stood when the plan was ordered; null until solved
 * @param after        how it stands with the plan; null until solved
 * @param upheaval     what it means for people who had a place; null until solved
 * @param alternatives all plans that came out of the same order, this one among them; empty when there is only this
 * @param replay       when it was made to see whether another comes out again
 */
public record PlanView(
        UUID planId,
        UUID familyId,
        PlanOrder.Kind kind,
        Purpose purpose,
        List<String> aims,
        PlanState state,
        String network,
        List<String> clinics,
        LocalDate from,
        LocalDate to,
        int seconds,
        long seed,
        String orderedBy,
        Instant ordered,
        @Nullable Instant finished,
        @Nullable String failure,
        @Nullable ScoreView score,
        @Nullable Integer placed,
        @Nullable Integer toPlace,
        @Nullable Long elapsedMillis,
        @Nullable Instant decided,
        MoveCounts counts,
        Provenance provenance,
        @Nullable LimitsView limits,
        List<WhatIfChange> changes,
        List<RuleCostView> costs,
        @Nullable StandingView before,
        @Nullable StandingView after,
        @Nullable UpheavalView upheaval,
        List<MoveView> moves,
        List<UnplacedView> unplaced,
        List<InputProblemView> problems,
        List<AlternativeView> alternatives,
        @Nullable ReplayView replay) {

    /** @param family all that came out of the same order @param original what it was made to see again; null when nothing */
    static PlanView of(PlanRun run, List<MoveView> moves, List<PlanRun> family, @Nullable PlanRun original, Json json) {
        PlanSummary plan = run.summary(counts(moves));
        Outcome outcome = run.outcome();
        StandingView after = outcome == null ? null : json.readOrNull(outcome.after(), StandingView.class);
        return new PlanView(
                plan.planId(),
                plan.familyId(),
                plan.kind(),
                plan.purpose(),
                plan.aims(),
                plan.state(),
                plan.network(),
                plan.clinics(),
                plan.from(),
                plan.to(),
                plan.seconds(),
                plan.seed(),
                plan.orderedBy(),
                plan.ordered(),
                plan.finished(),
                plan.failure(),
                plan.score(),
                plan.placed(),
                plan.toPlace(),
                plan.elapsedMillis(),
                plan.decided(),
                plan.counts(),
                run.provenance(json),
                limits(run),
                json.list(run.assignment().changes(), WhatIfChange.class),
                after == null ? List.of() : after.costs(),
                outcome == null ? null : json.readOrNull(outcome.before(), StandingView.class),
                after,
                outcome == null ? null : json.readOrNull(outcome.upheaval(), UpheavalView.class),
                moves,
                outcome == null ? List.of() : json.list(outcome.unplaced(), UnplacedView.class),
                outcome == null ? List.of() : json.list(outcome.problems(), InputProblemView.class),
                alternatives(family, json),
                original == null ? null : ReplayView.of(run, original));
    }

    private static @Nullable LimitsView limits(PlanRun run) {
        String solvedWith = run.solvedWith();
        return solvedWith == null
                ? null
                : LimitsView.of(StoredJson.order(solvedWith).limits());
    }

    private static List<AlternativeView> alternatives(List<PlanRun> family, Json json) {
        return family.size() < 2
                ? List.of()
                : family.stream()
                        .flatMap(run -> Stream.ofNullable(AlternativeView.of(run, json)))
                        .sorted(AlternativeView.ORDER)
                        .toList();
    }

    private static MoveCounts counts(List<MoveView> moves) {
        return new MoveCounts(
                moves.size(),
                moves.stream().filter(MoveView::accepted).count(),
                moves.stream().filter(move -> "APPLIED".equals(move.result())).count(),
                moves.stream().filter(move -> "REFUSED".equals(move.result())).count());
    }
}
