package axial.planner.plan;

import axial.messaging.Event;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Part of a proposal that somebody accepted, for {@code axial.planner.decisions}: booking applies its moves in one transaction or not at all.
 *
 * @param part      from 1 to {@code parts}
 * @param decidedBy subject of the token; not a name
 */
record Decision(UUID planId, String network, int part, int parts, String decidedBy, List<Move> moves) implements Event {

    /** One request, to be placed or to be moved. */
    record Move(
            UUID moveId,
            String requestId,
            @Nullable String appointmentId,
            @Nullable Long expectedVersion,
            Instant start,
            String roomId,
            String providerId,
            List<String> deviceIds,
            @Nullable String bayId,
            int alternative) {}

    @Override
    @JsonIgnore
    public String topic() {
        return "axial.planner.decisions";
    }

    @Override
    @JsonIgnore
    public String key() {
        return planId + "/" + part;
    }

    @Override
    @JsonIgnore
    public String type() {
        return "axial.planner.decision.accepted";
    }
}
