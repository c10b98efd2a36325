package axial.edge.values;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;

/** Days that a clinic can mean: from 1900, before which no patient is born, to 2999, so that a day more or a time zone makes no five-digit year. */
public final class Days {

    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    /** Ends a sentence that says what would be taken. */
    public static final String WOULD_WORK = "a date such as 2026-12-01, from " + FIRST + " to " + LAST;

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private Days() {}

    /** @throws DateTimeException when the text is no day, or no clinic can mean it */
    public static LocalDate parse(String text) {
        LocalDate day = LocalDate.parse(text, FORMAT);
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new DateTimeException("Year " + day.get(ChronoField.YEAR) + " is not from 1900 to 2999.");
        }
        return day;
    }
}
