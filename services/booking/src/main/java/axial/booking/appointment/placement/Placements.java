package axial.booking.appointment.placement;

import axial.booking.request.Need;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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

    /** The same for places of requests that are locked already. */
    public Uni<Void> lockPlaces(Mutiny.Session tx, List<Place> places) {
        return locks.lock(
                tx,
                places.stream()
                        .map(place -> PlaceLocks.Spot.of(place, null, List.of()))
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
        Need need = wanted.need();
        return scenes.read(tx, Ask.of(need, wanted.place(), leaving)).map(read -> {
            Scene scene = read.with(others);
            Placement placement = Choice.complete(need, wanted.place(), scene);
            scope.accept(placement.clinic());
            Proposal proposal = new Proposal(need, scene, placement, clock.instant(), wanted.appointmentId() != null);
            Rules.require(proposal);
            LocalDate day = proposal.day();
            return new Placed(need, wanted.appointmentId(), placement, day, scene.warnings(day));
        });
    }

    /**
     * A request and where it should go.
     *
     * @param appointmentId the appointment that moves; null: a new one
     */
    public record Wanted(Need need, Place place, @Nullable UUID appointmentId) {}
}
