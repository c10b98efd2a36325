package axial.booking.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of an accepted proposal, as planner sends it: {@code contracts/axial.planner.decisions.schema.json}. */
record Decision(UUID planId, String network, int part, int parts, String decidedBy, List<Move> moves) {

    /**
     * One request to be placed or moved.
     *
     * @param appointmentId null: make a new one
     * @param expectedVersion of that appointment when the plan was made
     */
    record Move(
            UUID moveId,
            UUID requestId,
            @Nullable UUID appointmentId,
            @Nullable Long expectedVersion,
            Instant start,
            UUID roomId,
            UUID providerId,
            List<UUID> deviceIds,
            @Nullable UUID bayId,
            int alternative) {}
}
