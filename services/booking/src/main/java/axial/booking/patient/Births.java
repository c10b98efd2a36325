package axial.booking.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ClockProvider;
import java.time.Clock;
import java.time.ZoneOffset;

/** Nobody is born later than today. A patient's clinic isn't asked: the day counts that has begun somewhere on earth. */
@ApplicationScoped
class Births implements ClockProvider {

    private static final ZoneOffset WHERE_A_DAY_BEGINS_FIRST = ZoneOffset.ofHours(14);

    private final Clock clock;

    Births(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Clock getClock() {
        return clock.withZone(WHERE_A_DAY_BEGINS_FIRST);
    }
}
