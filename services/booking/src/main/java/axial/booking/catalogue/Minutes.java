package axial.booking.catalogue;

/**
 * How long a procedure takes, in whole minutes.
 *
 * @param setup patient in the room to skin ready
 * @param procedure first needle to dressing
 * @param turnover patient out to room ready
 * @param recovery after the procedure, while the room is turned over
 */
public record Minutes(int setup, int procedure, int turnover, int recovery) {}
