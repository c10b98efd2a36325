package axial.planning.diary;

import java.util.List;

/** One calendar day at a clinic, until the next change of openings, sessions or resources. */
public final class Day {

    private final ClinicBook clinic;
    private final int epochDay;
    private final int start;
    private final int end;
    private final List<Shift> shifts;
    private final int openRoomMinutes;
    private final int lastShiftEnd;
    private long content;
    private long lastGivenBack;

    /**
     * @param start           its midnight, by the clinic's clock
     * @param end             the next midnight
     * @param openRoomMinutes of all rooms in service together
     */
    Day(ClinicBook clinic, int epochDay, int start, int end, List<Shift> shifts, int openRoomMinutes) {
        this.clinic = clinic;
        this.epochDay = epochDay;
        this.start = start;
        this.end = end;
        this.shifts = shifts;
        this.openRoomMinutes = openRoomMinutes;
        lastShiftEnd = shifts.stream().mapToInt(Shift::end).max().orElse(start);
    }

    public ClinicBook clinic() {
        return clinic;
    }

    public int epochDay() {
        return epochDay;
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    List<Shift> shifts() {
        return shifts;
    }

    public int openRoomMinutes() {
        return openRoomMinutes;
    }

    /** Who is there at some time of the day, by id. */
    public List<Timeline> providers() {
        return shifts.stream().map(Shift::provider).distinct().toList();
    }

    /** Room minutes taken on the day; a procedure counts to the day on which it starts. */
    public int usedRoomMinutes() {
        return clinic.usedRoomMinutes(epochDay);
    }

    /**
     * The same number whenever the same places are taken here: what was read from the day then still holds. What may run on into the next day
     * holds until the next change at the clinic.
     *
     * @param minutes how long what was read for takes
     */
    long content(int minutes) {
        return lastShiftEnd + minutes <= end ? content : clinic.changes();
    }

    void taken(Spot spot) {
        content += spot.mark();
    }

    void givenBack(Spot spot, long count) {
        content -= spot.mark();
        lastGivenBack = count;
    }

    /** Which of the places given back in the diary was the last one here; 0 when none was. */
    long lastGivenBack() {
        return lastGivenBack;
    }

    /** Units of overload (ten minutes each, begun ones don't count) above 80 % of what is open. */
    public static int overload(int usedMinutes, int openMinutes) {
        return Math.max(0, usedMinutes * 10 - openMinutes * 8) / 100;
    }

    /** Units by which the overload grows with so many more room minutes. */
    int overloadBy(int roomMinutes) {
        int used = usedRoomMinutes();
        return overload(used + roomMinutes, openRoomMinutes) - overload(used, openRoomMinutes);
    }
}
