package axial.benchmark.bound;

import axial.benchmark.pooled.Option;
import axial.benchmark.pooled.Pool;
import axial.benchmark.pooled.Pooled;
import axial.benchmark.pooled.Shift;
import axial.planning.model.After;
import axial.planning.model.Provider;
import axial.planning.model.Request;
import axial.planning.rules.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The rows and columns. Every row is one that each feasible plan keeps:
 * <ul>
 *   <li>of all moments that lie five minutes apart, a procedure covers those within its interval, and no two procedures of a provider cover
 *       the same one; likewise for rooms (times their number), devices and bays;
 *   <li>daily limits, days of linked requests, and load above 80 % (convex, less the part of a unit that isn't counted);
 *   <li>idle time: the lunch break when both sessions at a clinic are used, and the moments that starts on the grid waste.
 * </ul>
 */
final class Relaxation {

    static final int GRID = 5;

    /** Room minutes. */
    static final double LOAD_UNIT = 10;

    private final Pooled pooled;
    final Spans spans;
    final Rows rows = new Rows();
    final List<Column> always = new ArrayList<>();
    final List<Column> options = new ArrayList<>();
    final List<Integer> requestOf = new ArrayList<>();
    private final List<TreeSet<Integer>> days = new ArrayList<>();

    Relaxation(Pooled pooled) {
        this.pooled = pooled;
        spans = new Spans(pooled);
        for (int i = 0; i < pooled.requests().size(); i++) {
            unplaced(i);
        }
        links();
        sessions();
        load();
        for (int i = 0; i < pooled.requests().size(); i++) {
            for (Option option : pooled.options(i)) {
                options.add(column(option));
                requestOf.add(i);
            }
        }
    }

    private int weight(Rule rule) {
        return pooled.instance().weights().of(rule);
    }

    private void unplaced(int index) {
        Request request = pooled.requests().get(index);
        double loss = (double) request.priority().urgency() * weight(Rule.UNPLACED)
                + (request.displaced() ? weight(Rule.DISPLACED_UNPLACED) : 0);
        int row = rows.between(RowNames.place(index), 1, 1);
        always.add(new ColumnBuilder().take(row, 1).build(loss, 0, 1));
        TreeSet<Integer> own = new TreeSet<>();
        pooled.options(index).forEach(option -> own.add(option.shift().day()));
        days.add(own);
    }

    /** By each day, no more of the later one than of the one before by the day that the gap allows; and the same from the other side. */
    private void links() {
        for (int later = 0; later < pooled.requests().size(); later++) {
            for (After after : pooled.requests().get(later).after()) {
                if (pooled.indexOf(after.requestId()) >= 0) {
                    for (int day : days.get(later)) {
                        rows.atMost(RowNames.early(later, after, day), 0);
                        if (after.maxGapDays() != null) {
                            rows.atMost(RowNames.late(later, after, day), 0);
                        }
                    }
                    rows.atMost(RowNames.early(later, after, Integer.MAX_VALUE), 0);
                }
            }
        }
    }

    private Column column(Option option) {
        ColumnBuilder column = new ColumnBuilder();
        column.take(rows.find(RowNames.place(option.request())), 1);
        linked(option, column);
        provider(option, column);
        int patientIn = Math.floorMod(option.first(), GRID);
        int room = option.alternative().roomMinutes();
        String use = RowNames.room(option.rooms().index(), spans.of(option));
        column.take(rows.atMost(use, spans.marks(option)), marks(patientIn, room, Math.floorMod(option.first(), GRID)));
        int until = option.alternative().setupMinutes() + option.alternative().procedureMinutes();
        for (Pool devices : option.devices()) {
            String device = RowNames.device(devices.index(), option.shift().day());
            column.take(rows.atMost(device, openMarks(devices, option.shift().day())), marks(0, until, 0));
        }
        recovery(option, column);
        column.take(
                rows.find(RowNames.load(option.shift().clinic(), option.shift().day())), room / LOAD_UNIT);
        return column.build(0, option.price(), 1);
    }

    private void linked(Option option, ColumnBuilder column) {
        Request request = pooled.requests().get(option.request());
        int day = option.shift().day();
        for (After after : request.after()) {
            for (int mark : days.get(option.request())) {
                column.take(rows.find(RowNames.early(option.request(), after, mark)), day <= mark ? 1 : 0);
                column.take(rows.find(RowNames.late(option.request(), after, mark)), day >= mark ? 1 : 0);
            }
            column.take(rows.find(RowNames.early(option.request(), after, Integer.MAX_VALUE)), 1);
        }
        for (Follower follower : followers(request.id())) {
            After after = follower.after();
            for (int mark : days.get(follower.index())) {
                column.take(
                        rows.find(RowNames.early(follower.index(), after, mark)),
                        day <= mark - after.minGapDays() ? -1 : 0);
                if (after.maxGapDays() != null) {
                    column.take(
                            rows.find(RowNames.late(follower.index(), after, mark)),
                            day >= mark - after.maxGapDays() ? -1 : 0);
                }
            }
            column.take(rows.find(RowNames.early(follower.index(), after, Integer.MAX_VALUE)), -1);
        }
    }

    private record Follower(int index, After after) {}

    private final Map<String, List<Follower>> followers = new HashMap<>();

    private List<Follower> followers(String requestId) {
        if (followers.isEmpty()) {
            followers.put("", List.of());
            for (int i = 0; i < pooled.requests().size(); i++) {
                for (After after : pooled.requests().get(i).after()) {
                    followers
                            .computeIfAbsent(after.requestId(), id -> new ArrayList<>())
                            .add(new Follower(i, after));
                }
            }
        }
        return followers.getOrDefault(requestId, List.of());
    }

    private void provider(Option option, ColumnBuilder column) {
        Shift shift = option.shift();
        int minutes = option.alternative().procedureMinutes();
        int residue = Math.floorMod(option.begin(option.first()), GRID);
        for (int mark = 0; mark < GRID; mark++) {
            column.take(rows.find("shift " + shift.index() + " " + mark), marks(residue, minutes, mark));
            column.take(
                    rows.find("idle " + mark + " " + clinicDay(shift)), marks(residue, minutes, mark) - minutes / 5.0);
        }
        Provider provider = shift.provider();
        if (provider.proceduresPerDay() != null) {
            column.take(rows.atMost(RowNames.procedures(provider.id(), shift.day()), provider.proceduresPerDay()), 1);
        }
        if (provider.minutesPerDay() != null) {
            column.take(rows.atMost(RowNames.minutes(provider.id(), shift.day()), provider.minutesPerDay()), minutes);
        }
    }

    private void recovery(Option option, ColumnBuilder column) {
        if (!option.alternative().needsBay()) {
            return;
        }
        int residue = Math.floorMod(option.done(option.first()), GRID);
        int minutes = option.alternative().recoveryMinutes();
        String clinic = option.shift().clinic();
        int day = option.shift().day();
        List<Pool> pools = new ArrayList<>(pooled.recovery(clinic, false));
        double bays = pools.stream().mapToDouble(pool -> openMarks(pool, day)).sum();
        double chairs = pooled.recovery(clinic, true).stream()
                .mapToDouble(pool -> openMarks(pool, day))
                .sum();
        for (int mark = 0; mark < GRID; mark++) {
            double covered = marks(residue, minutes, mark);
            column.take(rows.atMost(RowNames.recovery(clinic, true, day, mark), bays + chairs), covered);
            if (!option.chair()) {
                column.take(rows.atMost(RowNames.recovery(clinic, false, day, mark), bays), covered);
            }
        }
    }

    private static double openMarks(Pool pool, int day) {
        double marks = 0;
        for (Pool.Stretch open : pool.open()) {
            // the zone may shift the day by some hours, so every stretch that may belong to the day counts
            if (Math.floorDiv(open.start(), 1440) == day || Math.floorDiv(open.end() - 1, 1440) == day) {
                marks += pool.capacity() * Math.ceil((open.end() - open.start()) / (double) GRID);
            }
        }
        return marks;
    }

    /** How many moments of the residue lie in an interval that begins at another residue. */
    static int marks(int begin, int minutes, int residue) {
        int first = Math.floorMod(residue - begin, GRID);
        return first >= minutes ? 0 : (minutes - 1 - first) / GRID + 1;
    }

    private static String clinicDay(Shift shift) {
        return shift.provider().id() + " " + shift.clinic() + " " + shift.day();
    }

    /** A session is used to a degree: its procedures fit into that part of it. Two used sessions at a clinic have the break between them idle. */
    private void sessions() {
        Map<String, List<Shift>> perDay = new HashMap<>();
        pooled.shifts().forEach(shift -> perDay.computeIfAbsent(clinicDay(shift), key -> new ArrayList<>())
                .add(shift));
        perDay.forEach((key, shifts) -> {
            ColumnBuilder idle = new ColumnBuilder();
            ColumnBuilder both = new ColumnBuilder();
            int gap =
                    shifts.size() == 2 ? (shifts.get(1).start() - shifts.get(0).end()) / GRID : 0;
            int twice = shifts.size() == 2 ? rows.atMost("both " + key, 1) : -1;
            both.take(twice, -1);
            for (int mark = 0; mark < GRID; mark++) {
                int row = rows.atMost("idle " + mark + " " + key, 1.6);
                idle.take(row, -1);
                both.take(row, gap);
            }
            int least = rows.atMost("break " + key, 0);
            idle.take(least, -1);
            both.take(least, gap);
            always.add(idle.build(0, weight(Rule.IDLE), Double.POSITIVE_INFINITY));
            always.add(both.build(0, 0, 1));
            shifts.forEach(shift -> used(shift, twice));
        });
    }

    private void used(Shift shift, int twice) {
        ColumnBuilder used = new ColumnBuilder().take(twice, 1);
        for (int mark = 0; mark < GRID; mark++) {
            int marks = marks(Math.floorMod(shift.start(), GRID), shift.end() - shift.start(), mark);
            used.take(rows.atMost("shift " + shift.index() + " " + mark, 0), -marks);
        }
        always.add(used.build(0, 0, 1));
    }

    private void load() {
        pooled.shifts().stream()
                .map(shift -> Map.entry(shift.clinic(), shift.day()))
                .distinct()
                .forEach(entry -> {
                    double free = pooled.openRoomMinutes(entry.getKey(), entry.getValue()) * 0.08;
                    int row = rows.atMost(RowNames.load(entry.getKey(), entry.getValue()), free + 0.99);
                    always.add(new ColumnBuilder()
                            .take(row, -1)
                            .build(0, weight(Rule.CLINIC_LOAD), Double.POSITIVE_INFINITY));
                });
    }
}
