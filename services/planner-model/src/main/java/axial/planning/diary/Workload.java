package axial.planning.diary;

import org.jspecify.annotations.Nullable;

/** What a provider performs on a day: at one clinic (for idle time) and over all (for daily limits). Counted anew when the day has changed. */
public final class Workload {

    /** More idle time than any. */
    static final int NO_TIME = Integer.MAX_VALUE;

    private @Nullable ClinicBook clinic;
    private int changes;
    private int first;
    private int last;
    private int minutesHere;
    private int procedures;
    private int minutes;
    private int proposed;
    private int proposedMinutes;

    boolean isOf(ClinicBook other, int changes) {
        return clinic == other && this.changes == changes;
    }

    /** @param changes of the provider's spans, at which this was counted */
    void reset(ClinicBook clinic, int changes) {
        this.clinic = clinic;
        this.changes = changes;
        first = Integer.MAX_VALUE;
        last = Integer.MIN_VALUE;
        minutesHere = 0;
        procedures = 0;
        minutes = 0;
        proposed = 0;
        proposedMinutes = 0;
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
        if (minutesHere == 0) {
            return 0;
        }
        int span = Math.max(last, end) - Math.min(first, start);
        return Math.max(0, span - minutesHere - (end - start)) / Minutes.GRID - idle();
    }
}
