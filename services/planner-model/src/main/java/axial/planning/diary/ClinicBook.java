package axial.planning.diary;

import axial.planning.model.Alternative;
import axial.planning.model.Clinic;
import axial.planning.model.Resource;
import axial.planning.model.ResourceKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A clinic in the diary: its days, with who is there, and the rooms, devices and bays that open there at some time. */
public final class ClinicBook {

    private final String code;
    private final int number;
    private final PerDay usedRoomMinutes = new PerDay();
    private @Nullable Clinic fact;
    private int[] drives = new int[0];
    private int longestDrive;
    private final List<Timeline> rooms = new ArrayList<>();
    private final List<Timeline> devices = new ArrayList<>();
    private final List<Timeline> bays = new ArrayList<>();
    private final List<Timeline> staff = new ArrayList<>();
    private final Map<Alternative, Optional<Facilities>> facilities = new HashMap<>();
    private final Map<Integer, Integer> midnights = new HashMap<>();
    private final Map<Integer, Integer> openRoomMinutes = new HashMap<>();
    private int changes;
    private int firstDay;
    private @Nullable Day[] days = new Day[0];

    /** @param number counts the clinics of a diary from 0, in the order they were heard of */
    ClinicBook(String code, int number) {
        this.code = code;
        this.number = number;
    }

    int number() {
        return number;
    }

    public String code() {
        return code;
    }

    /** Null until the clinic's own event arrives: until then nothing is planned there. */
    public @Nullable Clinic fact() {
        return fact;
    }

    void be(@Nullable Clinic clinic) {
        fact = clinic;
    }

    public ZoneId zone() {
        return fact == null ? ZoneOffset.UTC : fact.zone();
    }

    /** The calendar day of a minute by the clinic's clock. */
    public int dayOf(int minute) {
        return (int) Minutes.at(minute).atZone(zone()).toLocalDate().toEpochDay();
    }

    /** Minutes by road to the other clinic (the slower way round), 0 when it is the same or unknown. */
    public int drive(@Nullable ClinicBook other) {
        return other == null || other == this || other.number >= drives.length ? 0 : drives[other.number];
    }

    int longestDrive() {
        return longestDrive;
    }

    int usedRoomMinutes(int epochDay) {
        return usedRoomMinutes.get(epochDay);
    }

    /** Resources in service of a kind that open here at some time, by id. */
    public List<Timeline> serving(ResourceKind kind, Predicate<Resource> fits) {
        List<Timeline> all = kind == ResourceKind.ROOM ? rooms : kind == ResourceKind.DEVICE ? devices : bays;
        return all.stream()
                .filter(timeline -> fits.test(Facilities.resource(timeline)))
                .toList();
    }

    /** Active providers of these kinds with sessions here, by id. */
    public List<Timeline> staff(Set<String> kinds) {
        return staff.stream()
                .filter(timeline -> timeline.provider() != null
                        && timeline.provider().active()
                        && kinds.contains(timeline.provider().kind()))
                .toList();
    }

    List<Timeline> rooms() {
        return rooms;
    }

    List<Timeline> devices() {
        return devices;
    }

    List<Timeline> bays() {
        return bays;
    }

    /** What serves the alternative here; null when something for it is missing. */
    @Nullable
    Facilities facilities(Alternative alternative) {
        return facilities
                .computeIfAbsent(alternative, wanted -> Optional.ofNullable(Facilities.of(wanted, this)))
                .orElse(null);
    }

    /** Counts up with every place taken or given back here. */
    int changes() {
        return changes;
    }

    void take(Spot spot) {
        changes++;
        usedRoomMinutes.add(spot.epochDay(), spot.roomMinutes());
        for (int number = spot.epochDay(); number <= spot.lastDay(); number++) {
            Day day = day(number);
            if (day != null) {
                day.taken(spot);
            }
        }
    }

    /** @param count of the places given back in the diary, with this one */
    void giveBack(Spot spot, long count) {
        changes++;
        usedRoomMinutes.add(spot.epochDay(), -spot.roomMinutes());
        for (int number = spot.epochDay(); number <= spot.lastDay(); number++) {
            Day day = day(number);
            if (day != null) {
                day.givenBack(spot, count);
            }
        }
    }

    /** Null when nobody works there on the day. */
    public @Nullable Day day(int epochDay) {
        int at = epochDay - firstDay;
        return at < 0 || at >= days.length ? null : days[at];
    }

    int firstDay() {
        return firstDay;
    }

    /** The last day on which anybody has a session here, in days since 1970; before {@link #firstDay()} when nobody ever has. */
    public int lastDay() {
        return firstDay + days.length - 1;
    }

    /** Compiles days and lists from the timelines (sorted by id) after something in the structure has changed. */
    void compile(List<Timeline> timelines, Map<String, ClinicBook> clinics) {
        compileDrives(clinics);
        facilities.clear();
        midnights.clear();
        openRoomMinutes.clear();
        rooms.clear();
        devices.clear();
        bays.clear();
        staff.clear();
        Map<Integer, List<Shift>> shifts = new HashMap<>();
        for (Timeline timeline : timelines) {
            if (timeline.hoursAt(this) == null) {
                continue;
            }
            list(timeline);
            if (timeline.provider() != null) {
                staff.add(timeline);
                addShifts(timeline, shifts);
            }
        }
        compileDays(shifts);
    }

    private void compileDrives(Map<String, ClinicBook> clinics) {
        drives = new int[clinics.size()];
        longestDrive = 0;
        for (ClinicBook other : clinics.values()) {
            int minutes = other == this ? 0 : Math.max(driveTo(other), other.driveTo(this));
            drives[other.number] = minutes;
            longestDrive = Math.max(longestDrive, minutes);
        }
    }

    private int driveTo(ClinicBook other) {
        return fact == null ? 0 : fact.driveMinutes().getOrDefault(other.code, 0);
    }

    private void list(Timeline timeline) {
        if (timeline.resource() == null || !timeline.resource().inService()) {
            return;
        }
        ResourceKind kind = timeline.resource().kind();
        if (kind == ResourceKind.ROOM) {
            rooms.add(timeline);
        } else if (kind == ResourceKind.DEVICE) {
            devices.add(timeline);
        } else if (kind == ResourceKind.BAY) {
            bays.add(timeline);
        }
    }

    private void addShifts(Timeline provider, Map<Integer, List<Shift>> shifts) {
        for (OpenSpan span : provider.openings()) {
            if (span.clinic() == this && span.start() < span.end()) {
                int last = dayOf(span.end() - 1);
                for (int day = dayOf(span.start()); day <= last; day++) {
                    shifts.computeIfAbsent(day, d -> new ArrayList<>())
                            .add(new Shift(provider, span.kind(), span.start(), span.end()));
                }
            }
        }
    }

    private void compileDays(Map<Integer, List<Shift>> shifts) {
        if (fact == null || shifts.isEmpty()) {
            firstDay = 0;
            days = new Day[0];
            return;
        }
        firstDay = shifts.keySet().stream().min(Comparator.naturalOrder()).orElseThrow();
        int lastDay = shifts.keySet().stream().max(Comparator.naturalOrder()).orElseThrow();
        days = new Day[lastDay - firstDay + 1];
        shifts.forEach((day, list) -> {
            list.sort(
                    Comparator.comparing((Shift shift) -> shift.provider().id()).thenComparing(Shift::start));
            days[day - firstDay] =
                    new Day(this, day, startOf(day), startOf(day + 1), List.copyOf(list), openRoomMinutes(day));
        });
    }

    /** The minute of the day's midnight by the clinic's clock. */
    public int startOf(int epochDay) {
        return midnights.computeIfAbsent(
                epochDay,
                day -> Minutes.floor(
                        LocalDate.ofEpochDay(day).atStartOfDay(zone()).toInstant()));
    }

    /** Open minutes on the day of all rooms in service together. */
    public int openRoomMinutes(int epochDay) {
        return openRoomMinutes.computeIfAbsent(epochDay, day -> openRoomMinutes(startOf(day), startOf(day + 1)));
    }

    /** Units of overload (ten minutes each, begun ones don't count) above 80 % of what is open on the day. */
    public int overload(int epochDay) {
        Day day = day(epochDay);
        int open = day == null ? openRoomMinutes(epochDay) : day.openRoomMinutes();
        return Day.overload(usedRoomMinutes(epochDay), open);
    }

    private int openRoomMinutes(int start, int end) {
        int minutes = 0;
        for (Timeline room : rooms) {
            OpenHours open = room.hoursAt(this);
            if (open != null) {
                for (int run = open.reaching(start); run < open.starts.length && open.starts[run] < end; run++) {
                    minutes += Math.min(end, open.ends[run]) - Math.max(start, open.starts[run]);
                }
            }
        }
        return minutes;
    }

    @Override
    public String toString() {
        return code;
    }
}
