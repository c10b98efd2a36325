package axial.booking.appointment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who changes something, when and why. */
public record Cause(String who, Instant when, @Nullable String why) {

    /** What booking does by itself. */
    static Cause ofItself(Instant when, @Nullable String why) {
        return new Cause("booking", when, why);
    }
}
