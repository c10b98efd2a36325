package axial.planning.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a request is done, with every resource named: what booking's ledger claims.
 *
 * @param start       patient in the room; on the five-minute grid of the clinic's clock
 * @param alternative index into the request's alternatives
 * @param deviceIds   sorted; one per device needed
 * @param bayId       null when no bay is needed
 */
public record Placement(
        String clinic,
        String roomId,
        String providerId,
        Instant start,
        int alternative,
        List<String> deviceIds,
        @Nullable String bayId) {

    public Placement {
        deviceIds = deviceIds.size() < 2
                ? List.copyOf(deviceIds)
                : deviceIds.stream().sorted().toList();
    }
}
