package axial.planner.plan;

import axial.planning.solving.PlanOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan with all it proposes. The fields of {@link PlanSummary}, and more. */
public record PlanView(
        UUID planId,
        PlanOrder.Kind kind,
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
        List<RuleCostView> costs,
        List<MoveView> moves,
        List<UnplacedView> unplaced,
        List<InputProblemView> problems) {

    static PlanView of(PlanRun run, List<MoveView> moves, Json json) {
        PlanSummary plan = run.summary(counts(moves));
        return new PlanView(
                plan.planId(),
                plan.kind(),
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
                json.list(run.costs(), RuleCostView.class),
                moves,
                json.list(run.unplaced(), UnplacedView.class),
                json.list(run.problems(), InputProblemView.class));
    }

    private static MoveCounts counts(List<MoveView> moves) {
        return new MoveCounts(
                moves.size(),
                moves.stream().filter(MoveView::accepted).count(),
                moves.stream().filter(move -> "APPLIED".equals(move.result())).count(),
                moves.stream().filter(move -> "REFUSED".equals(move.result())).count());
    }
}
