package axial.benchmark.runner;

import axial.benchmark.instance.Instance;

/** A solver in the benchmark. */
public interface Contestant {

    /**
     * Solves on the calling thread.
     *
     * @param cpuSeconds of the calling thread, or of all threads of a solver that brings its own
     * @throws UnsupportedInstance when it can't take this kind of instance
     */
    Outcome solve(Instance instance, double cpuSeconds, long seed);
}
