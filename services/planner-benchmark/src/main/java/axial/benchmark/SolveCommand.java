package axial.benchmark;

import axial.benchmark.check.Checker;
import axial.benchmark.check.Verdict;
import axial.benchmark.format.PlanFile;
import axial.benchmark.format.PlanFile.Left;
import axial.benchmark.format.PlanFile.Placed;
import axial.benchmark.instance.Instance;
import axial.benchmark.runner.Allowance;
import axial.benchmark.runner.Field;
import axial.benchmark.runner.Outcome;
import axial.planning.model.Request;
import axial.planning.model.RequestState;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Solves an instance and writes the plan. */
@Command(
        name = "solve",
        mixinStandardHelpOptions = true,
        description = "Solves an instance and writes the plan as JSON.")
final class SolveCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(description = "The instance.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--solver",
            defaultValue = "axial",
            description = "axial, timefold-default, default-moves or cp-sat")
    @SuppressWarnings("NullAway.Init")
    private String solver;

    @Option(names = "--cpu-seconds", defaultValue = "10")
    private double cpuSeconds;

    @Option(
            names = "--moves",
            description =
                    "Stop after so many moves instead of a time: the same plan on a slow machine as on a fast one.")
    private @Nullable Long moves;

    @Option(names = "--seed", defaultValue = "0")
    private long seed;

    @Option(names = "--out", description = "The file to write the plan to.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        Allowance allowance = Arguments.allowance(spec, cpuSeconds, moves);
        Arguments.requireSolver(spec, solver);
        PrintWriter shown = spec.commandLine().getOut();
        Instance instance = Reading.instance(file, spec.commandLine().getErr());
        if (instance == null) {
            return 2;
        }
        Outcome outcome = Field.named(solver).solve(instance, allowance, seed);
        Verdict verdict = Checker.check(instance, outcome.placements());
        PlanFile plan = plan(instance, outcome, verdict);
        if (out != null) {
            plan.write(out);
        }
        double seen = 0;
        for (Outcome.Sample sample : outcome.course()) {
            if (sample.cpuSeconds() >= seen * 1.4) {
                shown.printf("%8.3f s  %s%n", sample.cpuSeconds(), sample.score());
                seen = Math.max(0.02, sample.cpuSeconds());
            }
        }
        shown.printf(
                "%s by %s: %s, %d placed, %d not, %d evaluated in %.2f CPU seconds%n",
                instance.name(),
                solver,
                plan.score(),
                plan.placements().size(),
                plan.unplaced().size(),
                outcome.evaluated(),
                outcome.cpuSeconds());
        shown.println(plan.rules());
        verdict.breaches().stream().limit(20).forEach(breach -> shown.println("BROKEN " + breach));
        return verdict.breaches().isEmpty() ? 0 : 1;
    }

    private PlanFile plan(Instance instance, Outcome outcome, Verdict verdict) {
        List<Placed> placed = outcome.placements().entrySet().stream()
                .map(entry -> new Placed(entry.getKey(), entry.getValue()))
                .toList();
        List<Left> left = instance.facts().requests().stream()
                .filter(request -> request.state() == RequestState.WAITING)
                .map(Request::id)
                .filter(id -> !outcome.placements().containsKey(id))
                .map(id -> new Left(id, outcome.reasons().get(id)))
                .toList();
        Map<String, Long> rules = new TreeMap<>();
        verdict.costs().forEach((rule, cost) -> rules.put(rule.name(), cost));
        return new PlanFile(instance.name(), solver, seed, outcome.cpuSeconds(), verdict.score(), rules, placed, left);
    }
}
