package axial.planning.diary;

import org.jspecify.annotations.Nullable;

/**
 * What a provider performs on a day: at one clinic (for idle time) and over all (for daily limits). Kept in step with what is taken and given back
 * where that is easy, and else counted anew.
 */
public final class Workload {

    /** More idle time than any. */
    static final int NO_TIME = Integer.MAX_VALUE;

    private @Nullable ClinicBook clinic;
    private int from;
    private int until;
    private Spans.Page[] pages = new Spans.Page[0];
    private int changes;
    private int first;
    private int last;
    private int minutesHere;
    private int procedures;
    private int minutes;
    private int proposed;
    private int proposedMinutes;

    /** Whether it is known of the clinic as the provider's spans stand now. */
    boolean isOf(ClinicBook other) {
        return clinic == other && changes == Spans.changes(pages);
    }

    /**
     * Nothing is known yet.
     *
     * @param taken the provider's spans
     * @param from  the first minute in which something of the day may begin
     * @param until the first minute in which nothing of it begins any more
     */
    void reset(ClinicBook clinic, Spans taken, int from, int until) {
        this.clinic = clinic;
        this.from = from;
        this.until = until;
        pages = taken.pages(from, until);
        first = Integer.MAX_VALUE;
        last = Integer.MIN_VALUE;
        minutesHere = 0;
        procedures = 0;
        minutes = 0;
        proposed = 0;
        proposedMinutes = 0;
    }

    /** From now on it is known of the provider's spans as they stand. */
    void keep() {
        changes = Spans.changes(pages);
    }

    boolean isBetween(int from, int until) {
        return this.from == from && this.until == until;
    }

    /** Whether what begins then is counted. */
    boolean reaches(int start) {
        return from <= start && start < until;
    }

    /** @return false, having done nothing, when the first or the last at the clinic goes: what comes next isn't known here */
    boolean remove(int start, int end, Spot owner) {
        if (owner.clinic() == clinic && (start == first || end == last)) {
            return false;
        }
        procedures--;
        minutes -= end - start;
        if (owner.booked() == null) {
            proposed--;
            proposedMinutes -= end - start;
        }
        if (owner.clinic() == clinic) {
            minutesHere -= end - start;
        }
        return true;
    }

    void add(int start, int end, Spot owner) {
        procedures++;
        minutes += end - start;
        if (owner.booked() == null) {
            proposed++;
            proposedMinutes += end - start;
        }
        if (owner.clinic() == clinic) {
            first = Math.min(first, start);
            last = Math.max(last, end);
            minutesHere += end - start;
        }
    }

    /** Whether nothing is performed at the clinic. */
    boolean isEmptyHere() {
        return minutesHere == 0;
    }

    /** The minute in which the first procedure at the clinic begins. */
    int first() {
        return first;
    }

    /** The minute in which the last procedure at the clinic ends. */
    int last() {
        return last;
    }

    /** Over all clinics. */
    public int procedures() {
        return procedures;
    }

    /** Over all clinics. */
    public int minutes() {
        return minutes;
    }

    /** Idle units (five minutes each, begun ones don't count) between the first and the last procedure at the clinic. */
    public int idle() {
        return minutesHere == 0 ? 0 : Math.max(0, last - first - minutesHere) / Minutes.GRID;
    }

    /** Procedures above the limit that the plan is to blame for. */
    public int excessProcedures(int limit) {
        return Math.min(proposed, Math.max(0, procedures - limit));
    }

    /** Minutes above the limit that the plan is to blame for. */
    public int excessMinutes(int limit) {
        return Math.min(proposedMinutes, Math.max(0, minutes - limit));
    }

    /** By how many idle units one more procedure would change {@link #idle()}. */
    int moreIdleWith(int start, int end) {
        return moreIdleIn(spanWith(start, end), end - start);
    }

    /** Minutes from the first to the last procedure at the clinic with one more; fewer is less idle. */
    int spanWith(int start, int end) {
        return minutesHere == 0 ? end - start : Math.max(last, end) - Math.min(first, start);
    }

    /** By how many idle units one more procedure of so many minutes would change {@link #idle()}, with which the span is so long. */
    int moreIdleIn(int span, int length) {
        return minutesHere == 0 ? 0 : Math.max(0, span - minutesHere - length) / Minutes.GRID - idle();
    }
}
