package axial.benchmark.bound;

import axial.benchmark.bound.Bound.Proof;
import axial.benchmark.bound.lagrangian.LagrangianBound;
import axial.benchmark.instance.Instance;
import axial.benchmark.pooled.Pooled;
import com.google.ortools.Loader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** The highest bound that the relaxations prove. */
public final class LowerBound {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private LowerBound() {}

    /** @throws axial.benchmark.runner.UnsupportedInstance when the instance can't be pooled */
    public static Bound of(Instance instance) {
        long begun = THREADS.getCurrentThreadCpuTime();
        return of(Pooled.of(instance)).after(secondsSince(begun));
    }

    /**
     * The same, and for so many seconds also the linear relaxation without splitting requests, which only ends in time on small instances.
     *
     * @throws axial.benchmark.runner.UnsupportedInstance when the instance can't be pooled
     */
    public static Bound undivided(Instance instance, double seconds) {
        long begun = THREADS.getCurrentThreadCpuTime();
        Pooled pooled = Pooled.of(instance);
        Bound bound = of(pooled);
        return bound.orHigher(LinearBound.undivided(pooled, bound.medium(), seconds), Proof.UNDIVIDED)
                .after(secondsSince(begun));
    }

    private static Bound of(Pooled pooled) {
        Loader.loadNativeLibraries();
        LinearBound linear = LinearBound.of(pooled);
        Bound bound = linear.bound();
        return bound.orHigher(LagrangianBound.soft(pooled, bound.medium(), linear.guess()), Proof.LAGRANGIAN);
    }

    private static double secondsSince(long begun) {
        return (THREADS.getCurrentThreadCpuTime() - begun) / 1e9;
    }
}
