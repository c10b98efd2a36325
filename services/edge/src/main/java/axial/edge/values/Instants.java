package axial.edge.values;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Instants that a clinic can mean; see {@link Days}. */
public final class Instants {

    /** Ends a sentence that says what would be taken. */
    public static final String WOULD_WORK =
            "an instant such as 2026-12-01T15:30:00Z, from " + Days.FIRST.getYear() + " to " + Days.LAST.getYear();

    private static final Instant FIRST = Days.FIRST.atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final Instant LAST = Days.LAST.atStartOfDay().toInstant(ZoneOffset.UTC);

    private Instants() {}

    /**
     * Reads ISO 8601 with {@code Z} or an offset.
     *
     * @throws DateTimeException when the text is no instant, or no clinic can mean it
     */
    public static Instant parse(String text) {
        Instant instant = OffsetDateTime.parse(text).toInstant();
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new DateTimeException("The year is not from 1900 to 2999.");
        }
        return instant;
    }
}
