package axial.planner.plan;

import axial.planner.intake.Directory;
import axial.planning.solving.MoveGroup;
import axial.planning.solving.Plan;
import axial.planning.solving.PlannedMove;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Where what came out of a run is written down. */
@ApplicationScoped
class ProposalDesk {

    private static final String ABANDON = """
            update plan_run set state = 'FAILED', finished = :now,
                   failure = 'The planner stopped while it was solving this plan. Order it again.'
            where state = 'SOLVING' and replica = :replica""";
    private static final String ABANDON_ALL_BUT = """
            update plan_run set state = 'FAILED', finished = :now,
                   failure = 'The planner stopped while it was solving this plan. Order it again.'
            where state = 'SOLVING' and not (replica = any (string_to_array(cast(:living as text), chr(10))))""";

    private final Mutiny.SessionFactory db;
    private final Json json;
    private final Clock clock;

    ProposalDesk(Mutiny.SessionFactory db, Json json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps a proposal; one that breaks a hard rule is never shown. */
    Uni<Void> keep(Solving solving, Plan plan) {
        if (plan.score().hard() < 0) {
            return fail(
                    solving.planId(),
                    "The solver found no plan that keeps every rule: "
                            + plan.costs().stream()
                                    .findFirst()
                                    .map(cost -> cost.rule().sentence())
                                    .orElse("") + " Maybe the bookings there already break it.");
        }
        UUID planId = solving.planId();
        Proposal proposal = proposal(
                planId, plan, solving.network().look(view -> view.directory().copy()));
        return db.withTransaction(tx -> tx.find(PlanRun.class, planId)
                .invoke(run ->
                        run.propose(plan, proposal.tally(), proposal.report(), solving.wasStopped(), clock.instant()))
                .chain(run -> tx.persistAll(proposal.moves().toArray())));
    }

    Uni<Void> fail(UUID planId, String why) {
        return db.withTransaction(tx -> tx.find(PlanRun.class, planId)
                .invoke(run -> run.fail(why, clock.instant()))
                .replaceWithVoid());
    }

    /** Ends the runs that this replica was solving when it stopped. */
    Uni<Integer> abandon(String replica) {
        return db.withTransaction(tx -> tx.createNativeQuery(ABANDON)
                .setParameter("now", clock.instant())
                .setParameter("replica", replica)
                .executeUpdate());
    }

    /** Ends the runs of replicas that are gone. */
    Uni<Integer> abandonAllBut(Set<String> living) {
        return db.withTransaction(tx -> tx.createNativeQuery(ABANDON_ALL_BUT)
                .setParameter("now", clock.instant())
                .setParameter("living", String.join("\n", living))
                .executeUpdate());
    }

    private record Proposal(List<PlanMove> moves, PlanRun.Tally tally, PlanRun.Report report) {}

    private Proposal proposal(UUID planId, Plan plan, Directory names) {
        List<PlanMove> moves = moves(planId, plan, names);
        int placed = (int) plan.moves().stream()
                .filter(move -> move.kind() == PlannedMove.Kind.PLACE)
                .count();
        var report = new PlanRun.Report(
                json.write(plan.costs().stream().map(RuleCostView::of).toList()),
                json.write(plan.unplaced().stream()
                        .map(one -> UnplacedView.of(one, names))
                        .toList()),
                json.write(plan.problems().stream().map(InputProblemView::of).toList()));
        return new Proposal(
                moves, new PlanRun.Tally(placed, placed + plan.unplaced().size()), report);
    }

    private List<PlanMove> moves(UUID planId, Plan plan, Directory names) {
        List<PlanMove> moves = new ArrayList<>();
        int part = 1;
        for (MoveGroup group : plan.groups()) {
            for (PlannedMove move : group.moves()) {
                moves.add(new PlanMove(planId, part, moves.size() + 1, move, json.write(Shown.of(move, names))));
            }
            part++;
        }
        return moves;
    }
}
