package axial.booking.appointment.placement;

import java.time.Instant;
import java.util.UUID;

/** One resource for its own interval, half open. */
public record Claim(UUID resourceId, ClaimKind kind, Instant start, Instant end) {

    Interval interval() {
        return new Interval(start, end);
    }

    boolean overlaps(Instant from, Instant until) {
        return start.isBefore(until) && from.isBefore(end);
    }
}
