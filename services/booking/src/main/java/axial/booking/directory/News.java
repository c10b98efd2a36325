package axial.booking.directory;

import axial.messaging.Received;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The newest of each thing in a batch from one topic: what is, and the keys of what is gone.
 *
 * @param <T> the reader's own shape of the topic's data
 */
record News<T>(List<Told<T>> told, List<String> gone) {

    /** A thing as it was told. @param epoch the telling it is of: what is of a later one counts, whatever its version */
    record Told<T>(@JsonUnwrapped T thing, long epoch) {}

    /** @throws axial.messaging.Unreadable when a message does not have that shape */
    static <T> News<T> on(String topic, List<Received> batch, Class<T> shape, ObjectMapper json) {
        Map<String, Received> newest = new LinkedHashMap<>();
        batch.stream().filter(message -> message.topic().equals(topic)).forEach(message -> {
            newest.remove(message.key());
            newest.put(message.key(), message);
        });
        List<Told<T>> now = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (Received message : newest.values()) {
            if (message.isTombstone()) {
                gone.add(message.key());
            } else {
                now.add(new Told<>(message.as(shape, json), message.epoch()));
            }
        }
        return new News<>(now, gone);
    }

    /** The things themselves. */
    List<T> now() {
        return told.stream().map(Told::thing).toList();
    }

    boolean isEmpty() {
        return told.isEmpty() && gone.isEmpty();
    }
}
