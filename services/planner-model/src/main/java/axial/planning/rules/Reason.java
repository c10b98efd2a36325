package axial.planning.rules;

import java.util.Locale;

/**
 * One part of the price of a place.
 *
 * @param price  in minutes of inconvenience; negative when the place mends something, such as an idle gap
 * @param amount in the rule's own measure: days, minutes, steps
 * @param about  what the amount refers to, such as the code of a clinic; may be empty
 */
public record Reason(Rule rule, long price, long amount, String about) {

    /** What it means here, fit to be shown, such as "25 minutes more to drive than to the nearest clinic". */
    public String sentence() {
        return switch (rule) {
            case LATE -> days(amount) + " after the due date";
            case WAITED -> days(amount) + " after the first possible day";
            case DRIVE -> amount + " minutes more to drive than to the nearest clinic";
            case OTHER_CLINIC -> "not at the preferred clinic " + about;
            case OTHER_PROVIDER -> "not with the preferred provider";
            case OTHER_WEEKDAY ->
                "on a " + about.charAt(0) + about.substring(1).toLowerCase(Locale.ROOT)
                        + ", which isn't a preferred weekday";
            case SOFT_GAP -> days(amount) + " off what is wished: " + about + " another procedure";
            case SCARCE_IMAGING -> amount + " minutes in a fluoroscopy room, though it can be done without";
            case UNUSUAL_WAY -> "not the usual way of doing it";
            case SESSION_KIND -> "in a session meant for " + about.toLowerCase(Locale.ROOT);
            case IDLE ->
                amount > 0
                        ? amount + " more idle minutes for the provider"
                        : "fills " + -amount + " idle minutes of the provider";
            case CLINIC_LOAD -> amount + " room minutes above 80 % of what " + about + " has open that day";
            case MOVED -> "a booked person must be called";
            case MOVED_DAY -> days(amount) + " away from the booked day";
            case MOVED_CLINIC -> "not at the booked clinic " + about;
            case MOVED_PROVIDER -> "not with the booked provider";
            default -> rule.sentence();
        };
    }

    /** The same as something that a better place saves, such as "25 minutes less to drive". */
    public String asGain() {
        return switch (rule) {
            case LATE -> days(amount) + " less late than booked";
            case WAITED -> days(amount) + " earlier than booked";
            case DRIVE -> amount + " minutes less to drive than booked";
            case OTHER_CLINIC -> "at the preferred clinic";
            case OTHER_PROVIDER -> "with the preferred provider";
            case OTHER_WEEKDAY -> "on a preferred weekday";
            case SOFT_GAP -> days(amount) + " nearer to what is wished: " + about + " another procedure";
            case SCARCE_IMAGING -> amount + " minutes less in a fluoroscopy room that others need";
            case UNUSUAL_WAY -> "done in a more usual way";
            case SESSION_KIND -> "no longer in a session meant for " + about.toLowerCase(Locale.ROOT);
            case IDLE -> amount + " idle minutes fewer for the providers";
            case CLINIC_LOAD -> "takes " + amount + " room minutes above 80 % off a day at " + about;
            default -> rule.sentence();
        };
    }

    private static String days(long amount) {
        return amount == 1 ? "1 day" : amount + " days";
    }
}
