package axial.planner.intake;

import org.jspecify.annotations.Nullable;

/**
 * What a request asks for, as people are shown it.
 *
 * @param procedure null when the request isn't known
 * @param levels    how many levels, joints, nerves …; null when booking didn't say
 * @param side      null when booking didn't say
 */
public record Order(
        @Nullable String procedure,
        @Nullable Integer levels,
        @Nullable Side side) {

    /** Of a request that isn't known. */
    public static final Order UNKNOWN = new Order(null, null, null);
}
