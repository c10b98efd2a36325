package axial.planning.solving;

/**
 * How full a clinic is over the days of an order.
 *
 * @param openMinutes of all rooms in service together
 * @param usedMinutes of these, taken by procedures that start on one of the days
 * @param idleMinutes of its providers, between the first and the last procedure of each day
 * @param fullDays    on which more than 80 % of the room minutes are taken
 */
public record ClinicLoad(String clinic, int openMinutes, int usedMinutes, int idleMinutes, int fullDays) {

    /** Used of open, from 0 to 1. */
    public double share() {
        return openMinutes == 0 ? 0 : (double) usedMinutes / openMinutes;
    }
}
