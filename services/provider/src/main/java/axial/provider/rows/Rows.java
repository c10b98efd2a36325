package axial.provider.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Native SQL with records. In the SQL {@code :given} is a jsonb value; a query returns one column of JSON text, and a column named
 * {@code time_zone} becomes the component {@code timeZone}. A thousand rows cost one round trip.
 */
@ApplicationScoped
public class Rows {

    /** The cast to text keeps the driver from sending the text as a JSON string. */
    private static final String JSONB = "cast(cast(:given as text) as jsonb)";

    private final ObjectMapper json;

    Rows(ObjectMapper json) {
        this.json = json.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
    }

    /** Runs a query whose single column is JSON text and reads each row as a record. */
    public <T> Uni<List<T>> select(Mutiny.Session tx, Class<T> type, String sql, Object given) {
        return tx.createNativeQuery(sql.replace(":given", JSONB), String.class)
                .setParameter("given", text(given))
                .getResultList()
                .map(rows -> rows.stream().map(row -> read(row, type)).toList());
    }

    /** Runs an insert, update or delete; does nothing when it is given no rows. */
    public Uni<Void> write(Mutiny.Session tx, String sql, List<?> given) {
        if (given.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.createNativeQuery(sql.replace(":given", JSONB))
                .setParameter("given", text(given))
                .executeUpdate()
                .replaceWithVoid();
    }

    private String text(Object given) {
        try {
            return json.writeValueAsString(given);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "A " + given.getClass().getSimpleName() + " can't be written as JSON.", e);
        }
    }

    private <T> T read(String row, Class<T> type) {
        try {
            return json.readValue(row, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row is not a " + type.getSimpleName() + ".", e);
        }
    }
}
