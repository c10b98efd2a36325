package axial.planner.plan;

import axial.planner.change.WhatIfChange;
import axial.planner.input.StoredInput;
import axial.planner.input.StoredJson;
import axial.planner.loop.EventLoops;
import axial.planner.offer.Scope;
import axial.planning.solving.PlanOrder;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** From a stored input to a run: a plan is made again, or one whose planner stopped is begun again. */
@ApplicationScoped
class Repeating {

    private static final Logger LOG = Logger.getLogger(Repeating.class);

    private final Mutiny.SessionFactory db;
    private final PlanDesk desk;
    private final ProposalDesk proposals;
    private final Solvers solvers;
    private final EventLoops loops;
    private final Json json;
    private final Clock clock;
    private final String replica;

    Repeating(
            Mutiny.SessionFactory db,
            PlanDesk desk,
            ProposalDesk proposals,
            Solvers solvers,
            EventLoops loops,
            Json json,
            Clock clock,
            @ConfigProperty(name = "axial.planner.replica") String replica) {
        this.db = db;
        this.desk = desk;
        this.proposals = proposals;
        this.solvers = solvers;
        this.loops = loops;
        this.json = json;
        this.clock = clock;
        this.replica = replica;
    }

    private record Kept(PlanRun run, StoredInput input) {}

    /** What a plan was made from. @throws Problem 409 when it is no longer kept */
    Uni<InputView> input(UUID planId, Scope scope) {
        return kept(planId, scope).map(kept -> InputView.of(kept.run(), kept.input()));
    }

    /** Solves the stored input again as it was solved. @throws Problem 409 when the plan didn't come out, or its input is no longer kept */
    Uni<PlanSummary> replay(UUID planId, Scope scope, String orderedBy) {
        solvers.requireRoom();
        return kept(planId, scope)
                .invoke(kept -> kept.run().requireRepeatable())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(kept -> replaying(kept, orderedBy))
                .chain(replaying -> loops.on(() -> desk.open(replaying.solving(), replaying.run(), null)));
    }

    private record Replaying(Solving solving, PlanRun run) {}

    private Replaying replaying(Kept kept, String orderedBy) {
        PlanRun original = kept.run();
        Assignment again = original.assignment().again(original.planId(), orderedBy, clock.instant());
        Solving solving = solving(UUID.randomUUID(), again, kept);
        return new Replaying(
                solving,
                new PlanRun(
                        solving.planId(),
                        again,
                        Objects.requireNonNull(original.inputId()),
                        StoredJson.order(solving.order()),
                        Versions.of(solving.order().weights(), json),
                        replica));
    }

    /** Begins again what was taken over. */
    void solveAgain(PlanRun run) {
        var unused = loops.persistently(() -> db.withSession(session -> kept(session, run)))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(kept -> solving(run.planId(), run.assignment(), kept))
                .subscribe()
                .with(solvers::start, trouble -> giveUp(run, trouble));
    }

    private void giveUp(PlanRun run, Throwable trouble) {
        LOG.errorf(trouble, "Plan %s can't be begun again", run.planId());
        var unused = loops.persistently(() -> proposals.fail(
                        run.planId(), "The planner stopped while it was solving this plan. Order it again."))
                .subscribe()
                .with(failed -> {}, lost -> LOG.errorf(lost, "Plan %s is lost", run.planId()));
    }

    private Solving solving(UUID planId, Assignment assignment, Kept kept) {
        PlanOrder order = StoredJson.order(Objects.requireNonNull(kept.run().solvedWith()));
        var changes = WhatIfChange.changes(json.list(assignment.changes(), WhatIfChange.class));
        return new Solving(planId, assignment, kept.input().input(), changes, order);
    }

    private Uni<Kept> kept(UUID planId, Scope scope) {
        return db.withSession(session -> session.find(PlanRun.class, planId)
                .invoke(run -> PlanQueries.requireSeen(run, planId, scope))
                .chain(run -> kept(session, run)));
    }

    private static Uni<Kept> kept(Mutiny.Session session, PlanRun run) {
        @Nullable UUID inputId = run.inputId();
        if (inputId == null) {
            throw Refusals.inputGone(run.planId());
        }
        return session.find(StoredInput.class, inputId).map(input -> {
            if (input == null) {
                throw Refusals.inputGone(run.planId());
            }
            return new Kept(run, input);
        });
    }
}
