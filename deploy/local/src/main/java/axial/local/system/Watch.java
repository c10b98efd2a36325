package axial.local.system;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks every second after the parts and their logs, until it is closed. */
final class Watch implements AutoCloseable {

    private final Care care;
    private final LogFiles logs;
    private final Narrator narrator;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "axial-watch"));

    private Watch(Care care, LogFiles logs, Narrator narrator) {
        this.care = care;
        this.logs = logs;
        this.narrator = narrator;
    }

    static Watch over(List<Part> parts, LogFiles logs, Narrator narrator) {
        Watch watch = new Watch(new Care(parts, narrator, Clock.systemUTC()), logs, narrator);
        watch.clock.scheduleWithFixedDelay(watch::look, 1, 1, TimeUnit.SECONDS);
        return watch;
    }

    private void look() {
        try {
            care.look();
            logs.rotate();
        } catch (RuntimeException e) { // it would end the watch
            narrator.says("Axial could not look after its parts: " + e.getMessage());
        }
    }

    /** What is being started again at this moment is waited for, so that it can be stopped with the others. */
    @Override
    public void close() throws InterruptedException {
        clock.shutdown();
        if (!clock.awaitTermination(3, TimeUnit.MINUTES)) {
            clock.shutdownNow();
        }
    }
}
