package axial.booking.pathway;

import org.jspecify.annotations.Nullable;

/**
 * How long a grant holds, by itself: the column {@code good_for}. It is a number of days, {@code day} for the day it is given for alone,
 * {@code drugs} for as long as the drugs that were named are the same, or empty where nothing is known.
 *
 * @param days after the day of the grant; null: no end by time
 * @param boundToDay it covers one day and no other
 */
public record GoodFor(@Nullable Integer days, boolean boundToDay) {

    static GoodFor of(String text) {
        return switch (text) {
            case "", "drugs" -> new GoodFor(null, false);
            case "day" -> new GoodFor(null, true);
            default -> new GoodFor(days(text), false);
        };
    }

    private static int days(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalStateException(
                    "pathway_clearances.csv has good_for '" + text + "', which is no number of days, day or drugs.", e);
        }
    }
}
