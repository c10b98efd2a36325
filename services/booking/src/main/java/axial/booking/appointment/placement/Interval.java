package axial.booking.appointment.placement;

import java.time.Instant;

/** Half open: the start belongs to it, the end does not. */
public record Interval(Instant start, Instant end) {

    boolean covers(Claim claim) {
        return !start.isAfter(claim.start()) && !end.isBefore(claim.end());
    }

    boolean overlaps(Instant from, Instant until) {
        return start.isBefore(until) && from.isBefore(end);
    }
}
