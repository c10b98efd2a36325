package axial.planner.plan;

import axial.edge.problem.Problem;
import axial.messaging.Outbox;
import axial.planner.input.StoredInput;
import axial.planner.offer.Scope;
import axial.planner.replica.Replicas;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Where plans are ordered, stopped and accepted. */
@ApplicationScoped
class PlanDesk {

    private static final String FAMILY_OF = "select familyId from PlanRun where planId = :plan";
    private static final String FAMILY = "from PlanRun where familyId = :family order by planId";
    private static final String MOVES = "from PlanMove where planId = :plan order by place";

    private final Mutiny.SessionFactory db;
    private final Solvers solvers;
    private final Replicas replicas;
    private final Outbox outbox;
    private final Clock clock;

    PlanDesk(Mutiny.SessionFactory db, Solvers solvers, Replicas replicas, Outbox outbox, Clock clock) {
        this.db = db;
        this.solvers = solvers;
        this.replicas = replicas;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Writes the order down and starts it. The network's open run, if there is one, is the database's to find.
     *
     * @param input what it is made from; null when that is stored already
     */
    Uni<PlanSummary> open(Solving solving, PlanRun run, @Nullable StoredInput input) {
        return db.withTransaction(tx -> tx.persistAll(input == null ? new Object[] {run} : new Object[] {input, run}))
                .onFailure(ConstraintViolationException.class)
                .transform(refused -> Refusals.alreadySolving(run.network()))
                .invoke(() -> solvers.start(solving))
                .replaceWith(() -> run.summary(new MoveCounts(0, 0, 0, 0)));
    }

    /** Ends the solving of a plan; the best found so far becomes its proposal. */
    Uni<ProgressView> stop(UUID planId, Scope scope) {
        return db.withTransaction(tx -> tx.find(PlanRun.class, planId).map(run -> {
            PlanRun found = present(run, planId);
            scope.require(found.clinics());
            Solving solving = solvers.underway(planId);
            if (solving == null
                    && found.state() == PlanState.SOLVING
                    && !found.replica().equals(replicas.myName())) {
                throw new SolvedElsewhere(planId, found.replica());
            }
            if (solving == null || found.state() != PlanState.SOLVING) {
                throw Refusals.notSolving(planId, found.state());
            }
            solving.stop();
            return solving.progress();
        }));
    }

    /** Hands a plan, or whole parts of it, to booking; its alternatives give way. */
    Uni<Void> accept(UUID planId, AcceptPlan accept, Scope scope, String decidedBy) {
        return db.withTransaction(tx -> family(tx, planId)
                .map(family -> accepted(family, planId, scope, decidedBy))
                .chain(run -> moves(tx, planId)
                        .map(moves -> Selection.of(moves, accept.moves()).decide(run, decidedBy)))
                .chain(decisions -> outbox.append(tx, decisions))
                .replaceWithVoid());
    }

    /** All locked, in one order for everybody, so that only one of them is accepted. */
    private static Uni<List<PlanRun>> family(Mutiny.Session tx, UUID planId) {
        return tx.createSelectionQuery(FAMILY_OF, UUID.class)
                .setParameter("plan", planId)
                .getSingleResultOrNull()
                .chain(family -> tx.createSelectionQuery(FAMILY, PlanRun.class)
                        .setParameter("family", family)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList());
    }

    private PlanRun accepted(List<PlanRun> family, UUID planId, Scope scope, String decidedBy) {
        PlanRun accepted = present(
                family.stream()
                        .filter(run -> run.planId().equals(planId))
                        .findFirst()
                        .orElse(null),
                planId);
        scope.require(accepted.clinics());
        Instant now = clock.instant();
        accepted.accept(decidedBy, now);
        family.stream().filter(run -> run != accepted).forEach(run -> run.giveWay(now));
        return accepted;
    }

    private static Uni<List<PlanMove>> moves(Mutiny.Session tx, UUID planId) {
        return tx.createSelectionQuery(MOVES, PlanMove.class)
                .setParameter("plan", planId)
                .getResultList();
    }

    private static PlanRun present(@Nullable PlanRun run, UUID planId) {
        if (run == null) {
            throw Problem.notFound("plan", planId);
        }
        return run;
    }
}
