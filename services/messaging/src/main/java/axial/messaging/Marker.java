package axial.messaging;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Where a snapshot of a topic begins or ends. It lies on every partition of the topic: what was last told in an earlier epoch when the end comes is
 * no more.
 */
record Marker(@JsonIgnore String topic, @JsonIgnore String key, long epoch) implements Event {

    private static final String BEGUN = "axial.snapshot.begun";
    private static final String ENDED = "axial.snapshot.ended";

    /** What a marker carries. @param partitions how many of them there are */
    record Data(long epoch, int partitions) {

        byte[] json() {
            return "{\"epoch\":%d,\"partitions\":%d}"
                    .formatted(epoch, partitions)
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    static Marker begun(String topic, long epoch) {
        return new Marker(topic, BEGUN, epoch);
    }

    static Marker ended(String topic, long epoch) {
        return new Marker(topic, ENDED, epoch);
    }

    static boolean isBegun(String type) {
        return type.equals(BEGUN);
    }

    static boolean isEnded(String type) {
        return type.equals(ENDED);
    }

    static boolean is(String type) {
        return isBegun(type) || isEnded(type);
    }

    /** The epoch of a marker that waits to be sent: its own, whatever is being told meanwhile. */
    static long epoch(OutboxRow row) {
        return Long.parseLong(String.valueOf(row.payload()).replaceAll("\\D", ""));
    }

    /** Each partition's marker is a message of its own. */
    static UUID id(UUID marker, int partition) {
        return new UUID(marker.getMostSignificantBits(), marker.getLeastSignificantBits() + partition);
    }

    @Override
    @JsonIgnore
    public String network() {
        return "";
    }

    @Override
    @JsonIgnore
    public String type() {
        return key;
    }
}
