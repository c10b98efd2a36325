package axial.planning.solving;

import org.jspecify.annotations.Nullable;

/**
 * How far a plan may go with what is booked already.
 *
 * @param moves             so many booked appointments at most are moved; null: no limit
 * @param days              each by so many days at most; null: no limit
 * @param otherClinics      whether somebody may be moved to another clinic that the request allows
 * @param extraDriveMinutes each to a clinic so much further away than the booked one at most; null: no limit
 */
public record MoveLimits(
        @Nullable Integer moves,
        @Nullable Integer days,
        boolean otherClinics,
        @Nullable Integer extraDriveMinutes) {

    /** As far as the rules let it. */
    public static final MoveLimits NONE = new MoveLimits(null, null, true, null);

    /** What nobody minds much: twenty people, a week, a quarter of an hour more to drive. */
    public static final MoveLimits USUAL = new MoveLimits(20, 7, true, 15);

    /** @throws IllegalArgumentException when one of them is negative */
    public MoveLimits {
        requireNotNegative("moves", moves);
        requireNotNegative("days", days);
        requireNotNegative("extra drive minutes", extraDriveMinutes);
    }

    private static void requireNotNegative(String what, @Nullable Integer limit) {
        if (limit != null && limit < 0) {
            throw new IllegalArgumentException("The limit of " + what + " is " + limit + ". It must be 0 or more.");
        }
    }

    /** By how much one move goes beyond the limits: days, minutes, and one for a clinic that isn't allowed. */
    long beyond(long movedDays, boolean otherClinic, long moreDriveMinutes) {
        long beyond = days == null ? 0 : Math.max(0, movedDays - days);
        beyond += extraDriveMinutes == null ? 0 : Math.max(0, moreDriveMinutes - extraDriveMinutes);
        return otherClinic && !otherClinics ? beyond + 1 : beyond;
    }

    /** By how many the moves go beyond the limit. */
    long excess(long moved) {
        return moves == null ? 0 : Math.max(0, moved - moves);
    }
}
