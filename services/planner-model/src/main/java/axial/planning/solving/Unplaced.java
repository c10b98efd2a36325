package axial.planning.solving;

import axial.planning.offers.Obstacle;

/** A request that found no place, and what stands in the way. */
public record Unplaced(String requestId, Obstacle why) {}
