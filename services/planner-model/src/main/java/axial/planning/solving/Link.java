package axial.planning.solving;

import axial.planning.model.After;
import org.jspecify.annotations.Nullable;

/**
 * One request must come after another.
 *
 * @param beforeIsOpen the one before still wants a place, so the later one can't have one without it
 */
record Link(
        String before,
        String later,
        int minGapDays,
        @Nullable Integer maxGapDays,
        boolean beforeIsOpen) {

    static Link of(After after, String later, boolean beforeIsOpen) {
        return new Link(after.requestId(), later, after.minGapDays(), after.maxGapDays(), beforeIsOpen);
    }

    /** Days by which two days break the gap. */
    int daysWrong(int beforeDay, int laterDay) {
        int gap = laterDay - beforeDay;
        if (gap < minGapDays) {
            return minGapDays - gap;
        }
        return maxGapDays == null ? 0 : Math.max(0, gap - maxGapDays);
    }
}
