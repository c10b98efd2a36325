package axial.benchmark.runner;

import axial.benchmark.instance.Instance;

/** A solver in the benchmark. */
public interface Contestant {

    /**
     * Solves on the calling thread until the allowance is used up or nothing is left to find.
     *
     * @throws UnsupportedInstance when it can't take this kind of instance
     */
    Outcome solve(Instance instance, Allowance allowance, long seed);
}
