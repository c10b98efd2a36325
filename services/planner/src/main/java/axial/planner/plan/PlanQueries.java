package axial.planner.plan;

import axial.edge.problem.Problem;
import axial.planner.loop.EventLoops;
import axial.planner.offer.Scope;
import axial.planner.replica.Replicas;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Plans as people see them. */
@ApplicationScoped
public class PlanQueries {

    private static final Duration BEAT = Duration.ofMillis(200);
    private static final String COUNTS = """
            select plan_id, count(*) as moves, count(*) filter (where accepted) as accepted,
                   count(*) filter (where result = 'APPLIED') as applied, count(*) filter (where result = 'REFUSED') as refused
            from plan_move where plan_id = any (cast(cast(:plans as text) as uuid[])) group by plan_id""";
    private static final MoveCounts NO_MOVES = new MoveCounts(0, 0, 0, 0);

    private final Mutiny.SessionFactory db;
    private final Solvers solvers;
    private final Replicas replicas;
    private final EventLoops loops;
    private final Json json;

    PlanQueries(Mutiny.SessionFactory db, Solvers solvers, Replicas replicas, EventLoops loops, Json json) {
        this.db = db;
        this.solvers = solvers;
        this.replicas = replicas;
        this.loops = loops;
        this.json = json;
    }

    /** The newest plans that lie wholly in the caller's clinics. @param state null: any */
    Uni<List<PlanSummary>> newest(@Nullable PlanState state, int limit, Scope scope) {
        return db.withSession(session -> {
            var query = state == null
                    ? session.createSelectionQuery(
                            "from PlanRun order by assignment.ordered desc, planId", PlanRun.class)
                    : session.createSelectionQuery(
                                    "from PlanRun where state = :state order by assignment.ordered desc, planId",
                                    PlanRun.class)
                            .setParameter("state", state);
            return query.setMaxResults(1000)
                    .getResultList()
                    .map(runs -> runs.stream()
                            .filter(run -> scope.covers(run.clinics()))
                            .limit(limit)
                            .toList())
                    .chain(runs -> summaries(session, runs));
        });
    }

    private static Uni<List<PlanSummary>> summaries(Mutiny.Session session, List<PlanRun> runs) {
        String plans = runs.stream().map(run -> run.planId().toString()).collect(Collectors.joining(",", "{", "}"));
        return session.createNativeQuery(COUNTS, Tuple.class)
                .setParameter("plans", plans)
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> row.get("plan_id"), PlanQueries::counts)))
                .map(counts -> summaries(runs, counts));
    }

    private static List<PlanSummary> summaries(List<PlanRun> runs, Map<Object, MoveCounts> counts) {
        return runs.stream()
                .map(run -> run.summary(counts.getOrDefault(run.planId(), NO_MOVES)))
                .toList();
    }

    private static MoveCounts counts(Tuple row) {
        return new MoveCounts(
                row.get("moves", Long.class),
                row.get("accepted", Long.class),
                row.get("applied", Long.class),
                row.get("refused", Long.class));
    }

    /** @throws Problem 404 when there is no such plan, 403 when it isn't of the caller's clinics */
    public Uni<PlanView> one(UUID planId, Scope scope) {
        return db.withSession(session -> session.find(PlanRun.class, planId)
                .invoke(run -> requireSeen(run, planId, scope))
                .chain(run -> view(session, run)));
    }

    private Uni<PlanView> view(Mutiny.Session session, PlanRun run) {
        UUID replayOf = run.assignment().replayOf();
        Uni<@Nullable PlanRun> original =
                replayOf == null ? Uni.createFrom().nullItem() : session.find(PlanRun.class, replayOf);
        return original.chain(replayed -> family(session, run)
                .chain(family -> moves(session, run).map(moves -> PlanView.of(run, moves, family, replayed, json))));
    }

    private static Uni<List<PlanRun>> family(Mutiny.Session session, PlanRun run) {
        return session.createSelectionQuery("from PlanRun where familyId = :family order by planId", PlanRun.class)
                .setParameter("family", run.familyId())
                .getResultList();
    }

    private Uni<List<MoveView>> moves(Mutiny.Session session, PlanRun run) {
        return session.createSelectionQuery("from PlanMove where planId = :plan order by place", PlanMove.class)
                .setParameter("plan", run.planId())
                .getResultList()
                .map(moves -> moves.stream().map(move -> move.view(json)).toList());
    }

    /**
     * Waits for the answer, on a thread that may block: the status of a stream is sent before its first item, so who may not see it must be told
     * before.
     *
     * @return the planner that solves the plan, when it is another one; null when the progress is known here
     */
    @Nullable
    String solverElsewhere(UUID planId, Scope scope) {
        try {
            PlanRun run = seen(planId, scope).subscribeAsCompletionStage().join();
            boolean solved = run.state() != PlanState.SOLVING || solvers.underway(planId) != null;
            return solved || run.replica().equals(replicas.myName()) ? null : run.replica();
        } catch (CompletionException refused) {
            throw refused.getCause() instanceof RuntimeException cause ? cause : refused;
        }
    }

    /** How far the plan is, several times a second, until it is solved. */
    Multi<ProgressView> progress(UUID planId, Scope scope) {
        return Multi.createBy()
                .repeating()
                .uni(() -> latest(planId, scope))
                .withDelay(BEAT)
                .whilst(progress -> !progress.isLast());
    }

    private Uni<ProgressView> latest(UUID planId, Scope scope) {
        Solving solving = solvers.underway(planId);
        if (solving != null && scope.covers(solving.assignment().clinics())) {
            return Uni.createFrom().item(solving.progress());
        }
        return seen(planId, scope).map(run -> ProgressView.of(run.summary(NO_MOVES)));
    }

    private Uni<PlanRun> seen(UUID planId, Scope scope) {
        return loops.on(() -> db.withSession(
                session -> session.find(PlanRun.class, planId).invoke(run -> requireSeen(run, planId, scope))));
    }

    static void requireSeen(@Nullable PlanRun run, UUID planId, Scope scope) {
        if (run == null) {
            throw Problem.notFound("plan", planId);
        }
        scope.require(run.clinics());
    }
}
