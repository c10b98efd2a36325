package axial.benchmark.bound.lagrangian;

import axial.benchmark.pooled.Option;
import axial.benchmark.pooled.Pooled;
import axial.benchmark.pooled.Shift;
import axial.planning.model.Provider;
import axial.planning.rules.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sorts all options into the days of the providers. */
final class Days {

    private final Pooled pooled;
    private final Multipliers multipliers;
    private final Timelines timelines;
    private final Standing standing;
    private final Guess guess;
    private final Map<Shift, List<Option>> perShift = new HashMap<>();
    private final Map<String, Integer> loads = new HashMap<>();

    private Days(Pooled pooled, Multipliers multipliers, Timelines timelines, Standing standing, Guess guess) {
        this.pooled = pooled;
        this.multipliers = multipliers;
        this.timelines = timelines;
        this.standing = standing;
        this.guess = guess;
    }

    static List<ProviderDay> of(
            Pooled pooled, Multipliers multipliers, Timelines timelines, Standing standing, Guess guess) {
        Days days = new Days(pooled, multipliers, timelines, standing, guess);
        for (int i = 0; i < pooled.requests().size(); i++) {
            for (Option option : pooled.options(i)) {
                Demand.of(option, pooled).forEach(timelines::reserve);
                days.perShift
                        .computeIfAbsent(option.shift(), shift -> new ArrayList<>())
                        .add(option);
            }
        }
        timelines.allot(multipliers, guess);
        Map<String, List<Shift>> perDay = new TreeMap<>();
        days.perShift.keySet().forEach(shift -> perDay.computeIfAbsent(
                        shift.provider().id() + " " + shift.day(), day -> new ArrayList<>())
                .add(shift));
        return perDay.values().stream().map(days::day).toList();
    }

    private ProviderDay day(List<Shift> shifts) {
        List<Shift> byTime =
                shifts.stream().sorted(Comparator.comparingInt(Shift::start)).toList();
        List<Stay> stays = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= byTime.size(); i++) {
            if (i == byTime.size()
                    || !byTime.get(i).clinic().equals(byTime.get(from).clinic())) {
                stays.add(stay(byTime.subList(from, i)));
                from = i;
            }
        }
        int[][] drives = stays.stream()
                .map(a -> stays.stream()
                        .mapToInt(b -> pooled.drive(a.clinic, b.clinic))
                        .toArray())
                .toArray(int[][]::new);
        Provider provider = byTime.get(0).provider();
        return new ProviderDay(stays, drives, limits(provider, byTime.get(0).day()), weight(Rule.IDLE));
    }

    private DailyLimits limits(Provider provider, int day) {
        return new DailyLimits(
                limit(provider.proceduresPerDay(), guess.procedure(provider.id(), day)),
                limit(provider.minutesPerDay(), guess.procedureMinute(provider.id(), day)));
    }

    private int limit(@Nullable Integer limit, double cost) {
        return limit == null ? Multipliers.NONE : multipliers.atMost(limit, cost);
    }

    private Stay stay(List<Shift> shifts) {
        Shift first = shifts.get(0);
        Shift last = shifts.get(shifts.size() - 1);
        List<Option> options = shifts.stream()
                .flatMap(shift -> perShift.getOrDefault(shift, List.of()).stream())
                .toList();
        int load = loads.computeIfAbsent(first.clinic() + " " + first.day(), key -> load(first.clinic(), first.day()));
        return new Stay(first.clinic(), first.start(), last.end(), load, alike(options, first.start()));
    }

    /** The first ten minutes cost when all ten are used, so that as many as cost nothing are free. */
    private int load(String clinic, int day) {
        int free = Math.floorDiv(pooled.openRoomMinutes(clinic, day) * 8 + 99, 10);
        return multipliers.atMost(free, guess.roomMinute(clinic, day), weight(Rule.CLINIC_LOAD) / 10.0);
    }

    private int weight(Rule rule) {
        return pooled.instance().weights().of(rule);
    }

    private record Likeness(Kind kind, int roomMinutes, List<Timelines.Use> uses, List<Integer> begins) {}

    private List<Alike> alike(List<Option> options, int stayStart) {
        Map<Likeness, List<Option>> groups = new LinkedHashMap<>();
        for (Option option : options) {
            groups.computeIfAbsent(likeness(option, stayStart), key -> new ArrayList<>())
                    .add(option);
        }
        List<Alike> alike = new ArrayList<>();
        groups.forEach((likeness, members) -> alike.add(new Alike(
                likeness.kind(),
                likeness.roomMinutes(),
                likeness.begins().stream().mapToInt(Integer::intValue).toArray(),
                likeness.uses().toArray(Timelines.Use[]::new),
                members.stream().mapToInt(standing::of).toArray(),
                members.stream().mapToInt(Option::price).toArray())));
        return alike;
    }

    private Likeness likeness(Option option, int stayStart) {
        return new Likeness(
                Kind.of(option),
                option.alternative().roomMinutes(),
                Demand.of(option, pooled).stream().map(timelines::use).toList(),
                Arrays.stream(option.starts())
                        .map(start -> option.begin(start) - stayStart)
                        .boxed()
                        .toList());
    }
}
