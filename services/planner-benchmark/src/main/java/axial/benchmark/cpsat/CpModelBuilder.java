package axial.benchmark.cpsat;

import axial.benchmark.format.PlanFile.Score;
import axial.benchmark.pooled.Chosen;
import axial.benchmark.pooled.Option;
import axial.benchmark.pooled.Pooled;
import axial.planning.model.After;
import axial.planning.model.Request;
import axial.planning.rules.Rule;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import com.google.ortools.util.Domain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Builds the model. Times are minutes since the first possible start, starts count in steps of the grid. */
final class CpModelBuilder {

    private static final int GRID = 5;

    private final Pooled pooled;
    private final CpModel model = new CpModel();
    private final Resources resources;
    private final ProviderDays providerDays;
    private final PatientJourneys patientJourneys;
    private final LinearExprBuilder medium = LinearExpr.newBuilder();
    private final LinearExprBuilder soft = LinearExpr.newBuilder();
    private final List<Placed> placed = new ArrayList<>();
    private final List<Literal> present = new ArrayList<>();
    private final Map<Integer, Map<Integer, List<Literal>>> onDay = new HashMap<>();
    private final int origin;
    private long mostSoft;

    /** An option with the variable that says it is chosen and the one of its request that says when, in steps of the grid. */
    private record Placed(Option option, Literal chosen, IntVar step) {}

    CpModelBuilder(Pooled pooled) {
        this.pooled = pooled;
        int first = Integer.MAX_VALUE;
        for (int i = 0; i < pooled.requests().size(); i++) {
            for (Option option : pooled.options(i)) {
                first = Math.min(first, option.first());
            }
        }
        origin = first == Integer.MAX_VALUE ? 0 : first - 1440 * GRID;
        resources = new Resources(model, pooled);
        providerDays = new ProviderDays(model, pooled, origin);
        patientJourneys = new PatientJourneys(model, pooled);
        for (int i = 0; i < pooled.requests().size(); i++) {
            request(i);
        }
        links();
        apart();
        resources.close(soft);
        providerDays.close(soft);
        patientJourneys.close();
        mostSoft += 200_000;
        model.minimize(LinearExpr.newBuilder()
                .addTerm(medium.build(), mostSoft)
                .add(soft.build())
                .build());
    }

    CpModel model() {
        return model;
    }

    private void request(int index) {
        Request request = pooled.requests().get(index);
        List<Literal> literals = new ArrayList<>();
        BoolVar unplaced = model.newBoolVar("");
        long dearest = 0;
        IntVar step = model.newIntVar(0, steps(), "");
        for (Option option : pooled.options(index)) {
            long[] steps = Arrays.stream(option.starts())
                    .mapToLong(start -> (start - origin) / GRID)
                    .toArray();
            BoolVar chosen = model.newBoolVar("");
            model.addLinearExpressionInDomain(step, Domain.fromValues(steps)).onlyEnforceIf(chosen);
            literals.add(chosen);
            placed.add(new Placed(option, chosen, step));
            onDay.computeIfAbsent(index, i -> new HashMap<>())
                    .computeIfAbsent(option.shift().day(), day -> new ArrayList<>())
                    .add(chosen);
            resources.add(option, chosen, LinearExpr.affine(step, GRID, 0));
            providerDays.add(option, chosen, LinearExpr.affine(step, GRID, 0));
            patientJourneys.add(option, chosen, LinearExpr.affine(step, GRID, 0));
            soft.addTerm(chosen, option.price());
            dearest = Math.max(dearest, option.price());
        }
        mostSoft += dearest;
        literals.add(unplaced);
        model.addExactlyOne(literals);
        present.add(unplaced.not());
        int loss = request.priority().urgency() * weight(Rule.UNPLACED)
                + (request.displaced() ? weight(Rule.DISPLACED_UNPLACED) : 0);
        medium.addTerm(unplaced, loss);
    }

    private long steps() {
        return pooled.shifts().stream()
                .mapToLong(shift -> (shift.end() - origin) / GRID)
                .max()
                .orElse(0);
    }

    private int weight(Rule rule) {
        return pooled.instance().weights().of(rule);
    }

    /** Whoever follows on a day has the one before on a day that the gap allows. */
    private void links() {
        for (int later = 0; later < pooled.requests().size(); later++) {
            for (After after : pooled.requests().get(later).after()) {
                int before = pooled.indexOf(after.requestId());
                if (before >= 0) {
                    link(later, before, after);
                }
            }
        }
    }

    private void link(int later, int before, After after) {
        model.addImplication(present.get(later), present.get(before));
        onDay.getOrDefault(later, Map.of()).forEach((day, literals) -> {
            List<Literal> allowed = new ArrayList<>();
            onDay.getOrDefault(before, Map.of()).forEach((earlier, others) -> {
                int gap = day - earlier;
                if (gap >= after.minGapDays() && (after.maxGapDays() == null || gap <= after.maxGapDays())) {
                    allowed.addAll(others);
                }
            });
            Literal[] any = allowed.toArray(Literal[]::new);
            literals.forEach(literal -> model.addBoolOr(any).onlyEnforceIf(literal));
        });
    }

    private void apart() {
        for (int one = 0; one < pooled.requests().size(); one++) {
            for (int other : pooled.apart(one)) {
                if (other > one) {
                    apart(onDay.getOrDefault(one, Map.of()), onDay.getOrDefault(other, Map.of()));
                }
            }
        }
    }

    private void apart(Map<Integer, List<Literal>> one, Map<Integer, List<Literal>> other) {
        one.forEach((day, literals) -> {
            List<Literal> both = new ArrayList<>(literals);
            both.addAll(other.getOrDefault(day, List.of()));
            model.addAtMostOne(both);
        });
    }

    Score score(long objective) {
        long lost = Math.floorDiv(objective, mostSoft);
        return new Score(0, -lost, -(objective - lost * mostSoft));
    }

    List<Chosen> chosen(CpSolver solver) {
        return placed.stream()
                .filter(each -> solver.booleanValue(each.chosen()))
                .map(each -> new Chosen(each.option(), origin + GRID * (int) solver.value(each.step())))
                .toList();
    }
}
