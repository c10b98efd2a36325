package axial.edge.values;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** Times of the day, in whole minutes. */
public final class Times {

    /** Ends a sentence that says what would be taken. */
    public static final String WOULD_WORK = "a time such as 17:00; 00:00 is midnight, also at the end of a day";

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("HH:mm[:ss]").withResolverStyle(ResolverStyle.STRICT);

    private Times() {}

    /** @throws DateTimeException when the text is no time */
    public static LocalTime parse(String text) {
        return LocalTime.parse(text, FORMAT);
    }
}
