package axial.planning.model;

import java.time.Instant;

/** A provider is at a clinic for this time. Sessions of one provider at one clinic that touch count as one. */
public record Session(String id, String providerId, String clinic, Instant start, Instant end, SessionKind kind) {}
