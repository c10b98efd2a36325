package axial.benchmark;

import axial.benchmark.check.Checker;
import axial.benchmark.check.Verdict;
import axial.benchmark.format.PlanFile;
import axial.benchmark.instance.Instance;
import axial.planning.model.Placement;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a plan, whoever made it. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks a plan against its instance, independently of all solvers.")
final class CheckCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", description = "The instance.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Parameters(index = "1", description = "The plan.")
    @SuppressWarnings("NullAway.Init")
    private Path planFile;

    @Override
    public Integer call() {
        PrintWriter shown = spec.commandLine().getOut();
        PrintWriter errors = spec.commandLine().getErr();
        Instance instance = Reading.instance(file, errors);
        if (instance == null) {
            return 2;
        }
        PlanFile plan;
        try {
            plan = PlanFile.read(planFile);
        } catch (IOException e) {
            errors.println(planFile + " can't be read as a plan: " + e.getMessage());
            return 2;
        }
        Map<String, Placement> placements = new TreeMap<>();
        plan.placements().forEach(placed -> placements.put(placed.requestId(), placed.placement()));
        Verdict verdict = Checker.check(instance, placements);
        verdict.breaches()
                .forEach(breach -> shown.printf("%s %d: %s%n", breach.rule(), breach.amount(), breach.sentence()));
        verdict.costs().forEach((rule, cost) -> shown.printf("%-20s %8d  %s%n", rule, cost, rule.sentence()));
        boolean asSaid = verdict.score().equals(plan.score());
        shown.printf("%s%s%n", verdict.score(), asSaid ? ", as the plan says" : ", but the plan says " + plan.score());
        return verdict.breaches().isEmpty() && asSaid ? 0 : 1;
    }
}
