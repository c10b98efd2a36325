package axial.booking.pathway;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule, or a link that somebody entered, that a request's place no longer keeps.
 *
 * @param finding the rule, and what is wrong
 * @param other the request it is about; null: it is a day that follows from what was done
 */
public record Broken(Kind kind, Finding finding, @Nullable UUID other) {

    /** What is wrong. */
    public enum Kind {
        PREDECESSOR_MISSING,
        GAP,
        SHARED_DAY
    }
}
