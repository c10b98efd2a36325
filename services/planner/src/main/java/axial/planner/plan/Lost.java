package axial.planner.plan;

import java.time.Instant;

/** Where somebody was booked who lost the place. */
public record Lost(Instant start, String clinic) {}
