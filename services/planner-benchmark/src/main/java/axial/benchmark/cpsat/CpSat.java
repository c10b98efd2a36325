package axial.benchmark.cpsat;

import axial.benchmark.check.Checker;
import axial.benchmark.format.PlanFile.Score;
import axial.benchmark.instance.Instance;
import axial.benchmark.pooled.Chosen;
import axial.benchmark.pooled.Pooled;
import axial.benchmark.pooled.Rooming;
import axial.benchmark.runner.Allowance;
import axial.benchmark.runner.Contestant;
import axial.benchmark.runner.Outcome;
import axial.benchmark.runner.Outcome.Sample;
import axial.planning.model.Placement;
import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** OR-Tools CP-SAT with two workers. Its budget is the CPU time of the whole process from the building of the model on. */
public final class CpSat implements Contestant {

    private static final int WORKERS = 2;
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    @Override
    public Outcome solve(Instance instance, Allowance allowance, long seed) {
        Loader.loadNativeLibraries();
        long begun = SYSTEM.getProcessCpuTime();
        Pooled pooled = Pooled.of(instance);
        CpModelBuilder builder = new CpModelBuilder(pooled);
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(WORKERS)
                .setRandomSeed((int) seed)
                .setMaxNumberOfConflicts(allowance.moves());
        List<Sample> course = new ArrayList<>();
        AtomicBoolean done = new AtomicBoolean();
        watch(solver, begun, allowance.cpuSeconds(), done);
        CpSolverStatus status = solver.solve(builder.model(), new CpSolverSolutionCallback() {
            @Override
            public void onSolutionCallback() {
                course.add(new Sample(seconds(begun), builder.score(Math.round(objectiveValue()))));
            }
        });
        done.set(true);
        boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        List<Chosen> chosen = found ? builder.chosen(solver) : List.of();
        Map<String, Placement> placements = Rooming.placements(pooled, chosen);
        if (found) {
            course.add(new Sample(
                    seconds(begun), Checker.check(instance, placements).score()));
        }
        Map<String, String> reasons = new TreeMap<>();
        Score bound = builder.score((long) Math.ceil(solver.bestObjectiveBound()));
        reasons.put("bound", "CP-SAT says " + status + ", and that nothing is better than " + bound);
        return new Outcome(placements, reasons, List.copyOf(course), seconds(begun), solver.numBranches());
    }

    private static double seconds(long begun) {
        return (SYSTEM.getProcessCpuTime() - begun) / 1e9;
    }

    private static void watch(CpSolver solver, long begun, double cpuSeconds, AtomicBoolean done) {
        Thread watch = new Thread(() -> {
            while (!done.get()) {
                if (seconds(begun) >= cpuSeconds) {
                    solver.stopSearch();
                }
                LockSupport.parkNanos(10_000_000);
            }
        });
        watch.setDaemon(true);
        watch.start();
    }
}
