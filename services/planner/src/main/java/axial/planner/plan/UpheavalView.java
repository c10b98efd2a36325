package axial.planner.plan;

import axial.planning.solving.Upheaval;

/**
 * What a plan means for people who had a place.
 *
 * @param displaced         had lost it
 * @param rehoused          of these, get a new one
 * @param othersMoved       are moved besides
 * @param contacted         must be called: both together
 * @param daysMoved         by all of them together, there or back
 * @param extraDriveMinutes of all of them together against the clinic they had
 * @param otherClinic       change the clinic
 */
public record UpheavalView(
        int displaced,
        int rehoused,
        int othersMoved,
        int contacted,
        long daysMoved,
        long extraDriveMinutes,
        int otherClinic) {

    static UpheavalView of(Upheaval upheaval) {
        return new UpheavalView(
                upheaval.displaced(),
                upheaval.rehoused(),
                upheaval.othersMoved(),
                upheaval.contacted(),
                upheaval.daysMoved(),
                upheaval.extraDriveMinutes(),
                upheaval.otherClinic());
    }
}
