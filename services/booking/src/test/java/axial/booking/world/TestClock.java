package axial.booking.world;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** The service's clock. It goes as every other, and a test can set it for a while. */
public final class TestClock extends Clock {

    private static volatile Duration ahead = Duration.ZERO;

    /** What happens while it is that late; the clock goes on from there. */
    public static <T> T at(Instant instant, Supplier<T> work) {
        Duration before = ahead;
        ahead = Duration.between(Instant.now(), instant);
        try {
            return work.get();
        } finally {
            ahead = before;
        }
    }

    /** Takes the place of the system's clock. */
    @ApplicationScoped
    static class InPlaceOfTheSystems {

        @Produces
        @Singleton
        Clock clock() {
            return new TestClock();
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }
}
