package axial.planner.plan;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Runs whose planner stopped while it was solving. Whoever finds one first takes it over: the input is stored, so it needn't own the network. One
 * that can't be begun again is ended, and says so.
 */
@ApplicationScoped
class LostRunDesk {

    private static final String SOLVING = "from PlanRun where state = :state order by assignment.ordered, planId";
    private static final String WHY =
            "The planner stopped while it was solving this plan, and it can't begin again: %s. Order it again.";

    private final Mutiny.SessionFactory db;
    private final Clock clock;
    private final String replica;
    private final Instant begun;

    LostRunDesk(Mutiny.SessionFactory db, Clock clock, @ConfigProperty(name = "axial.planner.replica") String replica) {
        this.db = db;
        this.clock = clock;
        this.replica = replica;
        begun = clock.instant();
    }

    /** Those this planner was solving when it stopped. @return what it has to solve again */
    Uni<List<PlanRun>> ofMine() {
        return taken(run ->
                run.replica().equals(replica) && run.assignment().ordered().isBefore(begun));
    }

    /** Those of planners that are gone. @return what this planner has to solve from now on */
    Uni<List<PlanRun>> ofAllBut(Set<String> living) {
        return taken(run -> !living.contains(run.replica()) && !run.replica().equals(replica));
    }

    private Uni<List<PlanRun>> taken(Predicate<PlanRun> lost) {
        return db.withTransaction(tx -> tx.createSelectionQuery(SOLVING, PlanRun.class)
                .setParameter("state", PlanState.SOLVING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .map(runs -> runs.stream().filter(lost).filter(this::taken).toList()));
    }

    private boolean taken(PlanRun run) {
        if (run.mayBeginAgain()) {
            run.beginAgain(replica);
            return true;
        }
        String why = run.inputId() == null
                ? "what it was made from is no longer kept"
                : "it was begun several times already, and each time its planner stopped";
        run.interrupt(WHY.formatted(why), clock.instant());
        return false;
    }
}
