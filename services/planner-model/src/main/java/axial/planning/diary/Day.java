package axial.planning.diary;

import java.util.List;

/**
 * One calendar day at a clinic.
 *
 * @param start           its midnight, by the clinic's clock
 * @param end             the next midnight
 * @param openRoomMinutes of all rooms in service together
 */
public record Day(ClinicBook clinic, int epochDay, int start, int end, List<Shift> shifts, int openRoomMinutes) {

    /** Who is there at some time of the day, by id. */
    public List<Timeline> providers() {
        return shifts.stream().map(Shift::provider).distinct().toList();
    }

    /** Room minutes taken on the day; a procedure counts to the day on which it starts. */
    public int usedRoomMinutes() {
        return clinic.usedRoomMinutes(epochDay);
    }

    /** Units of overload (ten minutes each, begun ones don't count) above 80 % of what is open. */
    public static int overload(int usedMinutes, int openMinutes) {
        return Math.max(0, usedMinutes * 10 - openMinutes * 8) / 100;
    }
}
