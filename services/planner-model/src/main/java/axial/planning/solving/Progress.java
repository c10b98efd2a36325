package axial.planning.solving;

import java.time.Duration;

/**
 * How far a run is.
 *
 * @param placed  requests with a place in the best plan so far
 * @param toPlace requests the plan was to place
 */
public record Progress(PlanScore best, int placed, int toPlace, Duration elapsed) {}
