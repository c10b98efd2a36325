package axial.planning.model;

import java.time.Instant;

/** A half open stretch of time, {@code [start, end)}, to the minute. */
public record Interval(Instant start, Instant end) {

    /** Whether both share at least one moment; touching back to back is no overlap. */
    public boolean overlaps(Interval other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }
}
