package axial.benchmark.cpsat;

import axial.benchmark.pooled.Option;
import axial.benchmark.pooled.Pool;
import axial.benchmark.pooled.Pooled;
import axial.planning.rules.Rule;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CumulativeConstraint;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rooms, devices, bays and patients, and the load of the clinics. */
final class Resources {

    private final CpModel model;
    private final Pooled pooled;
    private final Map<Pool, List<IntervalVar>> uses = new HashMap<>();
    private final Map<String, List<IntervalVar>> patients = new HashMap<>();
    private final Map<ClinicDay, LinearExprBuilder> load = new HashMap<>();

    private final Map<Integer, LinearExpr> starts = new HashMap<>();
    private final Map<Taking, List<Literal>> takings = new LinkedHashMap<>();

    private record ClinicDay(String clinic, int day) {}

    Resources(CpModel model, Pooled pooled) {
        this.model = model;
        this.pooled = pooled;
    }

    /** Options of a request that take the same of a pool count as one. */
    private record Taking(
            int request,
            @Nullable Pool pool,
            String clinic,
            int offset,
            int minutes,
            boolean chair,
            LinearExpr start) {}

    void add(Option option, Literal chosen, LinearExpr start) {
        int room = option.alternative().roomMinutes();
        int until = option.alternative().setupMinutes() + option.alternative().procedureMinutes();
        take(option, option.rooms(), "", 0, room, chosen, start);
        option.devices().forEach(pool -> take(option, pool, "", 0, until, chosen, start));
        if (option.alternative().needsBay()) {
            take(
                    option,
                    null,
                    option.shift().clinic(),
                    until,
                    option.alternative().recoveryMinutes(),
                    chosen,
                    start);
        }
        take(option, null, "", 0, option.alternative().patientMinutes(), chosen, start);
        load.computeIfAbsent(
                        new ClinicDay(option.shift().clinic(), option.shift().day()), key -> LinearExpr.newBuilder())
                .addTerm(chosen, room);
    }

    private void take(
            Option option,
            @Nullable Pool pool,
            String clinic,
            int offset,
            int minutes,
            Literal chosen,
            LinearExpr start) {
        LinearExpr shared = starts.computeIfAbsent(option.request(), request -> start);
        Taking taking = new Taking(option.request(), pool, clinic, offset, minutes, option.chair(), shared);
        takings.computeIfAbsent(taking, key -> new ArrayList<>()).add(chosen);
    }

    private void close(Taking taking, List<Literal> chosen) {
        BoolVar any = model.newBoolVar("");
        LinearExprBuilder sum = LinearExpr.newBuilder();
        chosen.forEach(sum::add);
        model.addEquality(sum.build(), any);
        if (taking.pool() != null) {
            use(taking.pool(), interval(taking, any));
        } else if (taking.clinic().isEmpty()) {
            String patient = pooled.requests().get(taking.request()).patientKey();
            patients.computeIfAbsent(patient, key -> new ArrayList<>()).add(interval(taking, any));
        } else {
            recovery(taking, any);
        }
    }

    private void recovery(Taking taking, BoolVar any) {
        List<Pool> pools = new ArrayList<>(pooled.recovery(taking.clinic(), false));
        if (taking.chair()) {
            pools.addAll(pooled.recovery(taking.clinic(), true));
        }
        if (pools.size() == 1) {
            use(pools.get(0), interval(taking, any));
            return;
        }
        LinearExprBuilder either = LinearExpr.newBuilder();
        for (Pool pool : pools) {
            BoolVar here = model.newBoolVar("");
            either.add(here);
            use(pool, interval(taking, here));
        }
        model.addEquality(either.build(), any);
    }

    private IntervalVar interval(Taking taking, Literal chosen) {
        LinearArgument from = shifted(taking.start(), taking.offset());
        LinearArgument to = shifted(taking.start(), taking.offset() + taking.minutes());
        return model.newOptionalIntervalVar(from, LinearExpr.constant(taking.minutes()), to, chosen, "");
    }

    static LinearArgument shifted(LinearExpr start, int offset) {
        return LinearExpr.newBuilder().add(start).add(offset).build();
    }

    private void use(Pool pool, IntervalVar interval) {
        uses.computeIfAbsent(pool, key -> new ArrayList<>()).add(interval);
    }

    void close(LinearExprBuilder soft) {
        takings.forEach(this::close);
        uses.forEach((pool, intervals) -> {
            if (pool.capacity() == 1) {
                model.addNoOverlap(intervals);
            } else {
                CumulativeConstraint cumulative = model.addCumulative(pool.capacity());
                intervals.forEach(interval -> cumulative.addDemand(interval, 1));
            }
        });
        patients.values().stream().filter(intervals -> intervals.size() > 1).forEach(model::addNoOverlap);
        load.forEach((day, minutes) -> {
            long free = pooled.openRoomMinutes(day.clinic(), day.day()) * 8L;
            IntVar overload = model.newIntVar(0, 10_000, "");
            // begun units don't count: 100 * overload >= 10 * minutes - free - 99
            model.addLessOrEqual(
                    LinearExpr.newBuilder()
                            .addTerm(minutes.build(), 10)
                            .addTerm(overload, -100)
                            .build(),
                    free + 99);
            soft.addTerm(overload, pooled.instance().weights().of(Rule.CLINIC_LOAD));
        });
    }
}
