package axial.benchmark.cpsat;

import axial.benchmark.pooled.Option;
import axial.benchmark.pooled.Pooled;
import axial.benchmark.pooled.Shift;
import axial.planning.model.Provider;
import axial.planning.rules.Rule;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Providers: one procedure at a time, daily limits, travel between sessions, and idle time at a clinic. */
final class ProviderDays {

    private final CpModel model;
    private final Pooled pooled;
    private final int origin;
    private final Map<Shift, List<Use>> perShift = new LinkedHashMap<>();

    private record Use(Option option, Literal chosen, LinearArgument begin, LinearArgument done) {
        int minutes() {
            return option.alternative().procedureMinutes();
        }
    }

    /** First begin and last end of what is done in some sessions, when any is. */
    private record Reach(IntVar first, IntVar last, BoolVar used) {}

    ProviderDays(CpModel model, Pooled pooled, int origin) {
        this.model = model;
        this.pooled = pooled;
        this.origin = origin;
    }

    void add(Option option, Literal chosen, LinearExpr start) {
        int setup = option.alternative().setupMinutes();
        LinearArgument begin = Resources.shifted(start, setup);
        LinearArgument done =
                Resources.shifted(start, setup + option.alternative().procedureMinutes());
        perShift.computeIfAbsent(option.shift(), shift -> new ArrayList<>()).add(new Use(option, chosen, begin, done));
    }

    void close(LinearExprBuilder soft) {
        Map<String, List<Shift>> days = new LinkedHashMap<>();
        perShift.forEach((shift, uses) -> {
            List<IntervalVar> intervals = new ArrayList<>();
            uses.forEach(use -> intervals.add(model.newOptionalIntervalVar(
                    use.begin(), LinearExpr.constant(use.minutes()), use.done(), use.chosen(), "")));
            model.addNoOverlap(intervals);
            days.computeIfAbsent(shift.provider().id() + " " + shift.day(), day -> new ArrayList<>())
                    .add(shift);
        });
        days.values().forEach(shifts -> day(shifts, soft));
    }

    private void day(List<Shift> shifts, LinearExprBuilder soft) {
        limits(shifts);
        Map<String, List<Shift>> perClinic = new LinkedHashMap<>();
        shifts.forEach(shift -> perClinic
                .computeIfAbsent(shift.clinic(), clinic -> new ArrayList<>())
                .add(shift));
        perClinic.values().forEach(here -> idle(here, soft));
        for (Shift earlier : shifts) {
            for (Shift later : shifts) {
                if (earlier.end() <= later.start()
                        && pooled.drive(earlier.clinic(), later.clinic()) > later.start() - earlier.end()) {
                    travel(earlier, later);
                }
            }
        }
    }

    private List<Use> uses(List<Shift> shifts) {
        return shifts.stream()
                .flatMap(shift -> perShift.getOrDefault(shift, List.of()).stream())
                .toList();
    }

    private void limits(List<Shift> shifts) {
        Provider provider = shifts.get(0).provider();
        LinearExprBuilder procedures = LinearExpr.newBuilder();
        LinearExprBuilder minutes = LinearExpr.newBuilder();
        for (Use use : uses(shifts)) {
            procedures.add(use.chosen());
            minutes.addTerm(use.chosen(), use.minutes());
        }
        if (provider.proceduresPerDay() != null) {
            model.addLessOrEqual(procedures.build(), provider.proceduresPerDay());
        }
        if (provider.minutesPerDay() != null) {
            model.addLessOrEqual(minutes.build(), provider.minutesPerDay());
        }
    }

    private Reach reach(List<Shift> shifts) {
        int from = shifts.stream().mapToInt(Shift::start).min().orElse(0) - origin;
        int to = shifts.stream().mapToInt(Shift::end).max().orElse(0) - origin;
        IntVar first = model.newIntVar(from, to, "");
        IntVar last = model.newIntVar(from, to, "");
        List<Literal> any = new ArrayList<>();
        for (Use use : uses(shifts)) {
            any.add(use.chosen());
            model.addLessOrEqual(first, use.begin()).onlyEnforceIf(use.chosen());
            model.addGreaterOrEqual(last, use.done()).onlyEnforceIf(use.chosen());
        }
        BoolVar used = model.newBoolVar("");
        any.forEach(literal -> model.addImplication(literal, used));
        return new Reach(first, last, used);
    }

    /** Begun units of five minutes don't count: 5 * idle >= last - first - busy - 4. */
    private void idle(List<Shift> shifts, LinearExprBuilder soft) {
        Reach reach = reach(shifts);
        LinearExprBuilder sum = LinearExpr.newBuilder().add(reach.last()).addTerm(reach.first(), -1);
        uses(shifts).forEach(use -> sum.addTerm(use.chosen(), -use.minutes()));
        IntVar idle = model.newIntVar(0, 288, "");
        sum.addTerm(idle, -5);
        model.addLessOrEqual(sum.build(), 4);
        soft.addTerm(idle, pooled.instance().weights().of(Rule.IDLE));
    }

    private void travel(Shift earlier, Shift later) {
        Reach before = reach(List.of(earlier));
        Reach after = reach(List.of(later));
        model.addLessOrEqual(
                        LinearExpr.newBuilder()
                                .add(before.last())
                                .addTerm(after.first(), -1)
                                .build(),
                        -pooled.drive(earlier.clinic(), later.clinic()))
                .onlyEnforceIf(new Literal[] {before.used(), after.used()});
    }
}
