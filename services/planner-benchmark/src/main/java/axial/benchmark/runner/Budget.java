package axial.benchmark.runner;

import axial.benchmark.format.PlanFile.Score;
import axial.benchmark.runner.Outcome.Sample;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/** Counts the CPU time of the thread that made it, rings once when it is used up, and notes the scores found on the way. */
public final class Budget implements AutoCloseable {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long LOOK_EVERY_MILLIS = 5;

    private final long solver = Thread.currentThread().getId();
    private final long begun = THREADS.getThreadCpuTime(solver);
    private final long limit;
    private final List<Sample> course = new ArrayList<>();
    private final Thread watch;
    private volatile boolean closed;

    private Budget(Allowance allowance, Runnable stop) {
        limit = (long) (allowance.cpuSeconds() * 1e9);
        watch = new Thread(() -> watch(stop), "budget");
        watch.setDaemon(true);
    }

    /** @param stop called from another thread when the time is up; may be called several times */
    public static Budget of(Allowance allowance, Runnable stop) {
        Budget budget = new Budget(allowance, stop);
        budget.watch.start();
        return budget;
    }

    private void watch(Runnable stop) {
        try {
            while (!closed) {
                if (THREADS.getThreadCpuTime(solver) - begun >= limit) {
                    stop.run();
                }
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public double used() {
        return (THREADS.getThreadCpuTime(solver) - begun) / 1e9;
    }

    /** Notes a better score; on the solver's thread. */
    public void better(Score score) {
        course.add(new Sample(used(), score));
    }

    public List<Sample> course() {
        return List.copyOf(course);
    }

    @Override
    public void close() {
        closed = true;
        watch.interrupt();
    }
}
