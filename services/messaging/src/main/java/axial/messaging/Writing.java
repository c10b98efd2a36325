package axial.messaging;

import java.util.Map;

/**
 * Rows that are written in one statement with the events that tell of them: each way to the database and back costs a booking more than what it
 * does there.
 *
 * @param expressions common table expressions of SQL that write, such as {@code saved as (insert … )}, joined by commas; they may use
 *     {@code appended (position, n)}, the positions of the events, which count from 1
 * @param parameters by name; no two writings of one statement have the same
 */
public record Writing(String expressions, Map<String, ?> parameters) {

    public Writing {
        parameters = Map.copyOf(parameters);
    }
}
