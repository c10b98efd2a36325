package axial.planning.model;

import java.time.Instant;

/** A time in which a room, device or bay can be used at a clinic. Openings that touch count as one; they may overlap. */
public record Opening(String id, String resourceId, String clinic, Instant start, Instant end) {}
