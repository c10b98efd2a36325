package axial.planner.intake;

import static java.util.Objects.requireNonNull;

import axial.planning.model.Alternative;
import axial.planning.model.Recovery;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One of the alternatives in a record of {@code axial.booking.requests}.
 *
 * @param site where the room must be; null: anywhere
 * @param performers those who may do it this way; null: all who may do the request
 */
record WayEvent(
        Set<String> roomCapabilities,
        List<String> devices,
        int setupMinutes,
        int procedureMinutes,
        int turnoverMinutes,
        int recoveryMinutes,
        Recovery recovery,
        int rank,
        boolean scarce,
        @Nullable Site site,
        @Nullable Set<String> performers) {

    WayEvent {
        requireNonNull(roomCapabilities, "roomCapabilities");
        requireNonNull(devices, "devices");
        requireNonNull(recovery, "recovery");
    }

    Alternative alternative() {
        return new Alternative(
                Site.among(roomCapabilities, site),
                devices,
                setupMinutes,
                procedureMinutes,
                turnoverMinutes,
                recoveryMinutes,
                recovery,
                rank,
                scarce,
                performers);
    }
}
