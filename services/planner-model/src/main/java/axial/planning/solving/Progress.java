package axial.planning.solving;

import java.time.Duration;

/**
 * How far a run is.
 *
 * @param best    by the weights that the search leans to
 * @param placed  requests with a place in the best plan so far
 * @param toPlace requests the plan was to place
 * @param moved   booked appointments that the best plan so far moves
 */
public record Progress(PlanScore best, int placed, int toPlace, int moved, Duration elapsed) {}
