package axial.booking.appointment.placement;

import axial.booking.request.Need;
import axial.edge.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Says whether a request may be placed where somebody wants it. */
@ApplicationScoped
public class Placements {

    private final PlaceLocks locks;
    private final Scenes scenes;
    private final Clock clock;

    Placements(PlaceLocks locks, Scenes scenes, Clock clock) {
        this.locks = locks;
        this.scenes = scenes;
        this.clock = clock;
    }

    /** Keeps everybody else away from these places, their providers and patients until the transaction ends. */
    public Uni<Void> lock(Mutiny.Session tx, Wanted wanted) {
        Need need = wanted.need();
        return locks.lock(
                tx, List.of(PlaceLocks.Spot.of(wanted.place(), need.patientId(), Ask.kinds(need, wanted.place()))));
    }

    /** The same for several at once, whose devices are named. */
    public Uni<Void> lockAll(Mutiny.Session tx, List<Wanted> wanted) {
        return locks.lock(
                tx,
                wanted.stream()
                        .map(one -> PlaceLocks.Spot.of(one.place(), one.need().patientId(), List.of()))
                        .toList());
    }

    /**
     * Completes and judges a place, which must be locked.
     *
     * @param leaving appointments that will have left their places by then
     * @param others what is placed in the same transaction and not yet written
     * @param scope throws when the caller may not use the clinic
     * @return fails with the problem that says which rule it breaks
     */
    public Uni<Placed> judge(
            Mutiny.Session tx, Wanted wanted, Collection<UUID> leaving, List<Placed> others, Consumer<String> scope) {
        return judge(tx, wanted, leaving, others, scope, clock.instant());
    }

    /** Judges a place that an appointment gave up and should have again, as if it had not begun yet. The place must be locked. */
    public Uni<Placed> judgeAgain(Mutiny.Session tx, Wanted wanted, Consumer<String> scope) {
        Instant start = wanted.place().start();
        Instant now = clock.instant();
        return judge(tx, wanted, List.of(), List.of(), scope, start.isBefore(now) ? start : now);
    }

    private Uni<Placed> judge(
            Mutiny.Session tx,
            Wanted wanted,
            Collection<UUID> leaving,
            List<Placed> others,
            Consumer<String> scope,
            Instant now) {
        Need need = wanted.need();
        return scenes.read(tx, Ask.of(need, wanted.place(), leaving)).map(read -> {
            Scene scene = read.with(others);
            Placement placement = Choice.complete(need, wanted.place(), scene);
            scope.accept(placement.clinic());
            Proposal proposal = new Proposal(need, scene, placement, now, wanted.appointmentId() != null);
            Rules.require(proposal);
            LocalDate day = proposal.day();
            return new Placed(need, wanted.appointmentId(), placement, day, scene.warnings(day));
        });
    }

    /**
     * Whether what is used at a place still suits: kinds and capabilities of resources, who may perform it, credentials. Nothing is locked.
     *
     * @return the rule that is broken by now; null: none
     */
    public Uni<@Nullable Problem> unsuitable(Mutiny.Session tx, Wanted wanted) {
        Need need = wanted.need();
        UUID own = wanted.appointmentId();
        return scenes.read(tx, Ask.of(need, wanted.place(), own == null ? List.of() : List.of(own)))
                .map(scene -> {
                    Placement placement = Choice.complete(need, wanted.place(), scene);
                    return Rules.unsuitable(new Proposal(need, scene, placement, clock.instant(), true));
                })
                .onFailure(Problem.class)
                .recoverWithItem(problem -> (Problem) problem);
    }

    /**
     * A request and where it should go.
     *
     * @param appointmentId the appointment that moves; null: a new one
     */
    public record Wanted(Need need, Place place, @Nullable UUID appointmentId) {}
}
