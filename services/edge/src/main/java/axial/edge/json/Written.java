package axial.edge.json;

import axial.edge.values.Days;
import axial.edge.values.Ids;
import axial.edge.values.Instants;
import axial.edge.values.Times;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.function.Function;

/** A value that is written in a text in one way only, never as a number or a list. */
final class Written<T> extends StdScalarDeserializer<T> {

    static final Written<LocalDate> DAY = new Written<>(LocalDate.class, Days::parse, Days.WOULD_WORK);
    static final Written<LocalTime> TIME = new Written<>(LocalTime.class, Times::parse, Times.WOULD_WORK);
    static final Written<Instant> INSTANT = new Written<>(Instant.class, Instants::parse, Instants.WOULD_WORK);
    static final Written<UUID> ID = new Written<>(UUID.class, Ids::parse, Ids.WOULD_WORK);

    private static final long serialVersionUID = 1;

    private final transient Function<String, T> parser;
    private final String wouldWork;

    private Written(Class<T> type, Function<String, T> parser, String wouldWork) {
        super(type);
        this.parser = parser;
        this.wouldWork = wouldWork;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            throw new Unusable(json, wouldWork);
        }
        try {
            return parser.apply(json.getText());
        } catch (RuntimeException none) {
            throw new Unusable(json, wouldWork);
        }
    }
}
