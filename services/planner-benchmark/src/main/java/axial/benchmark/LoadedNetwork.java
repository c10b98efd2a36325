package axial.benchmark;

import axial.benchmark.check.Checker;
import axial.benchmark.check.Verdict;
import axial.benchmark.format.PlanFile.Score;
import axial.benchmark.instance.Instance;
import axial.benchmark.runner.Allowance;
import axial.benchmark.runner.Axial;
import axial.benchmark.runner.Outcome;
import axial.planning.diary.Diary;
import axial.planning.model.Facts;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * One of many networks: solved, checked, booked, and held in memory as a planner replica holds it.
 *
 * @param broken        hard rules that the checker finds broken
 * @param rebuildMillis CPU time in which its index was built from all facts, as after a restart
 * @param diary         all that is kept of it
 */
record LoadedNetwork(
        int requests, int placed, Score score, int broken, double cpuSeconds, double rebuildMillis, Diary diary) {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    static LoadedNetwork of(Instance instance, Allowance allowance) {
        Outcome outcome = new Axial().solve(instance, allowance, 1);
        Verdict verdict = Checker.check(instance, outcome.placements());
        Facts booked = BookedNetwork.of(instance, outcome.placements());
        long begun = THREADS.getCurrentThreadCpuTime();
        Diary diary = Diary.of(booked);
        // the days are compiled when somebody looks
        if (diary.clinics().isEmpty()) {
            throw new IllegalStateException(instance.name() + " has no clinics.");
        }
        double rebuildMillis = (THREADS.getCurrentThreadCpuTime() - begun) / 1e6;
        return new LoadedNetwork(
                instance.facts().requests().size(),
                outcome.placements().size(),
                verdict.score(),
                verdict.breaches().size(),
                outcome.cpuSeconds(),
                rebuildMillis,
                diary);
    }

    int left() {
        return requests - placed;
    }
}
