package axial.booking.appointment.placement;

import axial.booking.catalogue.Alternative;
import axial.booking.request.Need;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A complete place for a request: who, where, with what, and for how long each. */
public record Placement(
        String clinic,
        Instant start,
        UUID roomId,
        UUID providerId,
        List<UUID> deviceIds,
        @Nullable UUID bayId,
        int alternative,
        List<Claim> claims,
        Interval patient) {

    /** The claims follow from the start and the way alone, sorted by resource. */
    static Placement of(
            Need need, String clinic, Place place, int alternative, List<UUID> deviceIds, @Nullable UUID bayId) {
        Alternative way = need.alternatives().get(alternative);
        Minutes minutes = Minutes.of(way);
        Instant start = place.start();
        List<Claim> claims = new ArrayList<>();
        claims.add(claim(place.roomId(), ClaimKind.ROOM, minutes.room(start)));
        claims.add(claim(place.providerId(), ClaimKind.PROVIDER, minutes.provider(start)));
        deviceIds.forEach(device -> claims.add(claim(device, ClaimKind.DEVICE, minutes.device(start))));
        if (bayId != null) {
            claims.add(claim(bayId, ClaimKind.BAY, minutes.bay(start)));
        }
        claims.sort(Comparator.comparing(claim -> claim.resourceId().toString()));
        return new Placement(
                clinic,
                start,
                place.roomId(),
                place.providerId(),
                List.copyOf(deviceIds),
                bayId,
                alternative,
                List.copyOf(claims),
                minutes.patient(start));
    }

    private static Claim claim(UUID resource, ClaimKind kind, Interval interval) {
        return new Claim(resource, kind, interval.start(), interval.end());
    }

    /** With all that was chosen for it. */
    public Place place() {
        return new Place(start, roomId, providerId, deviceIds, bayId, alternative);
    }

    /** The patient leaves. */
    public Instant end() {
        return patient.end();
    }

    Claim providerClaim() {
        return claims.stream()
                .filter(claim -> claim.kind() == ClaimKind.PROVIDER)
                .findFirst()
                .orElseThrow();
    }
}
