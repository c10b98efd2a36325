package axial.planning.model;

import java.time.Instant;

/** A resource taken for an interval. */
public record Claim(String resourceId, ResourceKind kind, Instant start, Instant end) {}
