package axial.booking.directory;

import axial.messaging.Received;
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
record News<T>(List<T> now, List<String> gone) {

    /** @throws axial.messaging.Unreadable when a message does not have that shape */
    static <T> News<T> on(String topic, List<Received> batch, Class<T> shape, ObjectMapper json) {
        Map<String, Received> newest = new LinkedHashMap<>();
        batch.stream().filter(message -> message.topic().equals(topic)).forEach(message -> {
            newest.remove(message.key());
            newest.put(message.key(), message);
        });
        List<T> now = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (Received message : newest.values()) {
            if (message.isTombstone()) {
                gone.add(message.key());
            } else {
                now.add(message.as(shape, json));
            }
        }
        return new News<>(now, gone);
    }

    boolean isEmpty() {
        return now.isEmpty() && gone.isEmpty();
    }
}
