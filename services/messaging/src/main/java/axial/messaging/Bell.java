package axial.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Tells the relay when to look into the outbox. It rings when something is appended in this process, which is committed a moment later; the relay
 * looks soon, then less and less often. What another replica appends is found at the latest after the longest pause. The database is not asked to
 * notify anybody: PostgreSQL lets transactions that notify commit only one after the other.
 */
@ApplicationScoped
class Bell {

    private static final long SHORTEST_MILLIS = 4;
    private static final long LONGEST_MILLIS = 100;

    private final Semaphore rung = new Semaphore(0);
    private long pause = SHORTEST_MILLIS;

    void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /** Waits until it is worth looking; whoever has just rung needs a moment to commit. For the relay alone. */
    void await() throws InterruptedException {
        if (rung.tryAcquire(pause, TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
            pause = SHORTEST_MILLIS;
            Thread.sleep(SHORTEST_MILLIS);
        } else {
            pause = Math.min(2 * pause, LONGEST_MILLIS);
        }
    }
}
