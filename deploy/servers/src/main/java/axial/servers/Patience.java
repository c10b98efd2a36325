package axial.servers;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * How long a test waits for what must come. Every wait of every module ends here, and no verdict hangs on it: what holds comes at its own pace,
 * on a slow machine later, and only what never comes is waited for in vain. How fast something is, a benchmark prints; no test judges it.
 */
public final class Patience {

    /** For clients and futures that want a bound of their own. */
    public static final Duration LONGEST = Duration.ofMinutes(5);

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private Patience() {}

    /** Looks again and again until the condition holds; a test fails only when it never does. */
    public static ConditionFactory await() {
        return Awaitility.await().atMost(LONGEST).pollDelay(Duration.ZERO).pollInterval(LOOK_EVERY);
    }
}
