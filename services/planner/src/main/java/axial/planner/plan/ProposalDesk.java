package axial.planner.plan;

import axial.planner.task.Found;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Where what came out of a run is written down. */
@ApplicationScoped
class ProposalDesk {

    private final Mutiny.SessionFactory db;
    private final Json json;
    private final Clock clock;

    ProposalDesk(Mutiny.SessionFactory db, Json json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** What is worth keeping, the first under the plan's own id; a plan that breaks a hard rule is never shown. */
    List<WrittenPlan> written(Solving solving, List<Found> found) {
        List<WrittenPlan> written = new ArrayList<>();
        for (Found one : found) {
            if (one.plan().score().hard() >= 0) {
                UUID planId = written.isEmpty() ? solving.planId() : UUID.randomUUID();
                written.add(WrittenPlan.of(planId, solving, one, json));
            }
        }
        return written;
    }

    /** Why nothing is worth keeping. */
    static String whyNone(List<Found> found) {
        return "The solver found no plan that keeps every rule: "
                + found.stream()
                        .flatMap(one -> one.plan().costs().stream())
                        .findFirst()
                        .map(cost -> cost.rule().sentence())
                        .orElse("")
                + " Maybe the bookings there already break it.";
    }

    /** Keeps what came out, unless another planner that took the run over was quicker. */
    Uni<Void> keep(Solving solving, List<WrittenPlan> written) {
        PlanState state = state(solving);
        return db.withTransaction(tx ->
                locked(tx, solving.planId()).chain(run -> run.isOpen() ? keep(tx, run, written, state) : nothing()));
    }

    private static PlanState state(Solving solving) {
        if (solving.assignment().purpose() != Purpose.PROPOSAL) {
            return PlanState.ANSWERED;
        }
        return solving.wasStopped() ? PlanState.STOPPED : PlanState.PROPOSED;
    }

    private Uni<Void> keep(Mutiny.Session tx, PlanRun ordered, List<WrittenPlan> written, PlanState state) {
        Instant now = clock.instant();
        List<Object> rows = new ArrayList<>();
        List<Object> moves = new ArrayList<>();
        for (WrittenPlan plan : written) {
            PlanRun run = ordered;
            if (!plan.planId().equals(ordered.planId())) {
                run = ordered.sibling(plan.planId(), plan.assignment());
                rows.add(run);
            }
            run.end(state, plan.solvedWith(), plan.outcome(), now);
            moves.addAll(plan.moves());
        }
        return tx.persistAll(rows.toArray()).chain(() -> tx.persistAll(moves.toArray()));
    }

    Uni<Void> fail(UUID planId, String why) {
        return db.withTransaction(tx -> locked(tx, planId)
                .invoke(run -> {
                    if (run.isOpen()) {
                        run.fail(why, clock.instant());
                    }
                })
                .replaceWithVoid());
    }

    private static Uni<PlanRun> locked(Mutiny.Session tx, UUID planId) {
        return tx.find(PlanRun.class, planId, LockModeType.PESSIMISTIC_WRITE);
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().<@Nullable Void>nullItem();
    }
}
