package axial.planning.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A distance in days that a request should keep to another procedure of its patient: it may be missed, and each day off costs.
 *
 * @param requestId  the one before, while it is still to be done; null when it was done
 * @param doneOn     the day on which the one before was done; null while it is still to be done
 * @param minGapDays at least so many calendar days later
 * @param maxGapDays at most so many calendar days later; null: no limit
 * @param costPerDay what a day off costs, in minutes of inconvenience; less than 0 counts as 0
 */
public record SoftGap(
        @Nullable String requestId,
        @Nullable LocalDate doneOn,
        int minGapDays,
        @Nullable Integer maxGapDays,
        int costPerDay) {

    /** Whether it counts from a request that still is to be done, rather than from a day. */
    public boolean isTo(String otherRequest) {
        return doneOn == null && otherRequest.equals(requestId);
    }

    /** By how many days the two days, in days since 1970, miss it; the one before may well come later. */
    public long daysOff(long before, long later) {
        long gap = later - before;
        if (gap < minGapDays) {
            return minGapDays - gap;
        }
        return maxGapDays == null ? 0 : Math.max(0, gap - maxGapDays);
    }

    /** What that costs, in minutes of inconvenience. */
    public long cost(long before, long later) {
        return daysOff(before, later) * Math.max(0, costPerDay);
    }
}
