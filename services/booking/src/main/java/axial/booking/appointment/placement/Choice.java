package axial.booking.appointment.placement;

import axial.booking.catalogue.Alternative;
import axial.booking.request.Need;
import axial.edge.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Fills in what a place leaves open: the most usual way that suits the room, and for it the first devices and bay that are free. */
final class Choice {

    private final Need need;
    private final Place place;
    private final Scene scene;

    private Choice(Need need, Place place, Scene scene) {
        this.need = need;
        this.place = place;
        this.scene = scene;
    }

    /** @throws Problem 404 for a room or provider that isn't known, 422 for an alternative the request doesn't have */
    static Placement complete(Need need, Place place, Scene scene) {
        return new Choice(need, place, scene).complete();
    }

    private Placement complete() {
        String clinic = clinic();
        List<Placement> ways = ways().stream().map(way -> fill(clinic, way)).toList();
        return ways.stream().filter(this::isFree).findFirst().orElse(ways.get(0));
    }

    private String clinic() {
        if (scene.clinic() == null) {
            throw Problem.notFound("room", place.roomId());
        }
        if (scene.provider() == null) {
            throw Problem.notFound("provider", place.providerId());
        }
        return scene.clinic().code();
    }

    private List<Integer> ways() {
        int all = need.alternatives().size();
        Integer wanted = place.alternative();
        if (wanted != null) {
            if (wanted >= all) {
                throw new UnknownAlternative(wanted, all);
            }
            return List.of(wanted);
        }
        List<Integer> ranked = IntStream.range(0, all)
                .boxed()
                .sorted(Comparator.comparingInt(
                        way -> need.alternatives().get(way).rank()))
                .toList();
        List<Integer> suited = ranked.stream().filter(this::roomSuits).toList();
        List<Integer> performed = suited.stream().filter(this::providerSuits).toList();
        return performed.isEmpty() ? (suited.isEmpty() ? ranked.subList(0, 1) : suited) : performed;
    }

    private boolean providerSuits(int way) {
        Scene.ProviderFacts provider = scene.provider();
        return provider != null && need.alternatives().get(way).mayBeDoneBy(provider.kind());
    }

    private boolean roomSuits(int way) {
        Scene.ResourceFacts room = scene.resource(place.roomId());
        return room != null
                && room.capabilities().containsAll(need.alternatives().get(way).roomCapabilities());
    }

    private Placement fill(String clinic, int alternative) {
        Alternative way = need.alternatives().get(alternative);
        Minutes minutes = Minutes.of(way);
        List<UUID> devices = place.deviceIds();
        if (devices == null) {
            devices = new ArrayList<>();
            for (String kind : way.devices()) {
                UUID device = first(
                        one -> one.kind().equals("DEVICE") && one.type().equals(kind),
                        minutes.device(place.start()),
                        devices);
                if (device != null) {
                    devices.add(device);
                }
            }
        }
        UUID bay = place.bayId();
        if (bay == null && minutes.inBay()) {
            bay = first(one -> BaySuits.serves(one, way.recovery()), minutes.bay(place.start()), List.of());
        }
        return Placement.of(need, clinic, place, alternative, devices, bay);
    }

    /** Free before open, open before any; chairs before bays, which others need more. */
    private @Nullable UUID first(Predicate<Scene.ResourceFacts> suits, Interval when, List<UUID> used) {
        return scene.resources().stream()
                .filter(one -> one.inService() && suits.test(one) && !used.contains(one.id()))
                .min(Comparator.comparing((Scene.ResourceFacts one) -> !isFree(one.id(), when))
                        .thenComparing(one -> !isOpen(one.id(), when))
                        .thenComparing(one -> !one.type().equals("CHAIR"))
                        .thenComparing(Scene.ResourceFacts::code))
                .map(Scene.ResourceFacts::id)
                .orElse(null);
    }

    private boolean isFree(UUID id, Interval when) {
        return isOpen(id, when) && isFree(claim(id, when));
    }

    private boolean isOpen(UUID id, Interval when) {
        return scene.isOpenFor(claim(id, when));
    }

    private static Claim claim(UUID id, Interval when) {
        return new Claim(id, ClaimKind.DEVICE, when.start(), when.end());
    }

    private boolean isFree(Placement placement) {
        Alternative way = need.alternatives().get(placement.alternative());
        boolean complete = placement.deviceIds().size() == way.devices().size()
                && (placement.bayId() != null) == Minutes.of(way).inBay();
        return complete && placement.claims().stream().allMatch(claim -> scene.isOpenFor(claim) && isFree(claim));
    }

    private boolean isFree(Claim claim) {
        return scene.inTheWayOf(claim).isEmpty()
                && scene.outOfReach(claim.resourceId(), claim.interval()).isEmpty();
    }

    static final class UnknownAlternative extends Problem {
        UnknownAlternative(int wanted, int all) {
            super(
                    422,
                    "unknown-alternative",
                    "The request has no such alternative",
                    "There is no alternative " + wanted + "; the request has " + all + ", counted from 0.");
        }
    }
}
