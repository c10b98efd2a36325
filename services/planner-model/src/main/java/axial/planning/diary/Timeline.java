package axial.planning.diary;

import axial.planning.model.Alternative;
import axial.planning.model.Provider;
import axial.planning.model.Resource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One room, device, bay, provider or patient: when it is open at which clinic, and what takes it. Known by its id alone until its fact
 * arrives, because events may come in any order.
 */
public final class Timeline {

    private final String id;
    private final Map<String, OpenSpan> openings = new HashMap<>();
    private @Nullable OpenHours[] hours = new OpenHours[0];
    private boolean hoursStale;
    private final Map<Integer, Workload> workloads = new HashMap<>();
    private @Nullable ClinicBook firstSeenAt;
    private boolean wanders;
    private @Nullable Resource resource;
    private @Nullable Provider provider;
    final Spans taken = new Spans();

    Timeline(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public @Nullable Resource resource() {
        return resource;
    }

    public @Nullable Provider provider() {
        return provider;
    }

    void be(@Nullable Resource fact) {
        resource = fact;
    }

    void be(@Nullable Provider fact) {
        provider = fact;
    }

    void open(String openingId, OpenSpan span) {
        openings.put(openingId, span);
        hoursStale = true;
        seenAt(span.clinic());
    }

    void close(String openingId) {
        openings.remove(openingId);
        hoursStale = true;
    }

    Iterable<OpenSpan> openings() {
        return openings.values();
    }

    @Nullable
    OpenHours hoursAt(ClinicBook clinic) {
        if (hoursStale) {
            refresh();
        }
        return clinic.number() < hours.length ? hours[clinic.number()] : null;
    }

    void take(Spot.Take take, Spot spot) {
        taken.add(take.start(), take.end(), spot);
        seenAt(spot.clinic());
    }

    /** From the second clinic on, travel has to be looked at. */
    private void seenAt(ClinicBook clinic) {
        if (firstSeenAt == null) {
            firstSeenAt = clinic;
        }
        wanders |= firstSeenAt != clinic;
    }

    private void refresh() {
        hoursStale = false;
        Map<Integer, List<OpenSpan>> perClinic = new HashMap<>();
        int clinics = 0;
        for (OpenSpan span : openings.values()) {
            clinics = Math.max(clinics, span.clinic().number() + 1);
            perClinic
                    .computeIfAbsent(span.clinic().number(), number -> new ArrayList<>())
                    .add(span);
        }
        @Nullable OpenHours[] fresh = new OpenHours[clinics];
        perClinic.forEach((number, spans) -> fresh[number] = OpenHours.of(spans));
        hours = fresh;
    }

    /** Whether it is open at the clinic and free for {@code [start, end)}, with time to get there. */
    public boolean isFree(ClinicBook clinic, int start, int end) {
        return isOpen(clinic, start, end) && isUntaken(clinic, start, end);
    }

    /** Whether it is open at the clinic for all of {@code [start, end)}. */
    public boolean isOpen(ClinicBook clinic, int start, int end) {
        OpenHours open = hoursAt(clinic);
        return open != null && open.covers(start, end);
    }

    private boolean isUntaken(ClinicBook clinic, int start, int end) {
        int reach = wanders ? clinic.longestDrive() : 0;
        for (int i = taken.reaching(start - reach); i < taken.size() && taken.start(i) < end + reach; i++) {
            int drive = reach == 0 ? 0 : clinic.drive(taken.owner(i).clinic());
            if (taken.start(i) - drive < end && start < taken.end(i) + drive) {
                return false;
            }
        }
        return true;
    }

    /** The spots that keep it from being free for {@code [start, end)} at the clinic, travel included. */
    public List<Spot> inTheWay(ClinicBook clinic, int start, int end) {
        List<Spot> found = new ArrayList<>();
        int reach = wanders ? clinic.longestDrive() : 0;
        for (int i = taken.reaching(start - reach); i < taken.size() && taken.start(i) < end + reach; i++) {
            int drive = reach == 0 ? 0 : clinic.drive(taken.owner(i).clinic());
            if (taken.start(i) - drive < end && start < taken.end(i) + drive) {
                found.add(taken.owner(i));
            }
        }
        return found;
    }

    /**
     * Adds to the mask every start S of the day with {@code [S+offset, S+offset+length)} open and untaken. Exact to the minute: only S is
     * bound to the grid.
     */
    void addFreeStarts(Day day, int offset, int length, long[] mask) {
        OpenHours open = hoursAt(day.clinic());
        if (open == null) {
            return;
        }
        int low = day.start() + offset;
        int high = day.end() + offset + length;
        for (int run = open.reaching(low); run < open.starts.length && open.starts[run] < high; run++) {
            addGaps(Math.max(low, open.starts[run]), Math.min(high, open.ends[run]), day, offset, length, mask);
        }
        if (wanders) {
            removeTravel(day, offset, length, mask);
        }
    }

    /** The same as if nothing were taken. */
    void addOpenStarts(Day day, int offset, int length, long[] mask) {
        OpenHours open = hoursAt(day.clinic());
        if (open != null) {
            int low = day.start() + offset;
            int high = day.end() + offset + length;
            for (int run = open.reaching(low); run < open.starts.length && open.starts[run] < high; run++) {
                int from = Math.max(low, open.starts[run]);
                addGap(from, Math.min(high, open.ends[run]), day, offset, length, mask);
            }
        }
    }

    private void addGaps(int from, int to, Day day, int offset, int length, long[] mask) {
        int free = from;
        for (int i = taken.reaching(from); i < taken.size() && taken.start(i) < to; i++) {
            if (taken.end(i) > free) {
                addGap(free, taken.start(i), day, offset, length, mask);
                free = taken.end(i);
            }
        }
        addGap(free, to, day, offset, length, mask);
    }

    private static void addGap(int free, int until, Day day, int offset, int length, long[] mask) {
        if (until - free >= length) {
            int shift = day.start() + offset;
            StartMask.add(mask, free - shift, Math.min(until - length - shift, day.end() - 1 - day.start()));
        }
    }

    private void removeTravel(Day day, int offset, int length, long[] mask) {
        int reach = day.clinic().longestDrive();
        int shift = day.start() + offset;
        int high = day.end() + offset + length + reach;
        for (int i = taken.reaching(shift - reach); i < taken.size() && taken.start(i) < high; i++) {
            int drive = day.clinic().drive(taken.owner(i).clinic());
            if (drive > 0) {
                StartMask.remove(mask, taken.start(i) - drive - length + 1 - shift, taken.end(i) + drive - 1 - shift);
            }
        }
    }

    /** Removes from the mask every start S of the day with {@code [S, S+length)} over something taken. */
    void removeTaken(Day day, int length, long[] mask) {
        for (int i = taken.reaching(day.start()); i < taken.size() && taken.start(i) < day.end() + length; i++) {
            StartMask.remove(mask, taken.start(i) - length + 1 - day.start(), taken.end(i) - 1 - day.start());
        }
    }

    /** How the provider's day at a clinic stands: what was performed there, and how much of it. */
    public void workload(ClinicBook clinic, int epochDay, Workload into) {
        workload(clinic, epochDay, clinic.startOf(epochDay), clinic.startOf(epochDay + 1), into);
    }

    void workload(Day day, Workload into) {
        workload(day.clinic(), day.epochDay(), day.start(), day.end(), into);
    }

    private void workload(ClinicBook clinic, int epochDay, int start, int end, Workload into) {
        Workload known = workloads.get(epochDay);
        if (known == null || !known.isOf(clinic, taken.changes())) {
            if (known == null) {
                known = new Workload();
                workloads.put(epochDay, known);
            }
            count(clinic, epochDay, start, end, known);
        }
        into.copy(known);
    }

    private void count(ClinicBook clinic, int epochDay, int start, int end, Workload into) {
        into.reset(clinic, taken.changes());
        int until = end + Alternative.LONGEST_SETUP;
        for (int i = taken.reaching(start); i < taken.size() && taken.start(i) < until; i++) {
            Spot owner = taken.owner(i);
            if (owner.epochDay() == epochDay) {
                into.add(taken.start(i), taken.end(i), owner);
            }
        }
    }

    /** Minutes by which {@code [start, end)} lacks room among what is taken, counting only pairs with something proposed. */
    public int clashMinutes(Spot of, int start, int end) {
        int reach = wanders ? of.clinic().longestDrive() : 0;
        int minutes = 0;
        for (int i = taken.reaching(start - reach); i < taken.size() && taken.start(i) < end + reach; i++) {
            Spot other = taken.owner(i);
            if (other != of && (of.booked() == null || other.booked() == null)) {
                int drive = reach == 0 ? 0 : of.clinic().drive(other.clinic());
                minutes += Math.max(0, Math.min(end, taken.end(i)) + drive - Math.max(start, taken.start(i)));
            }
        }
        return minutes;
    }

    /** Adds whose places take something of {@code [from, to)}. */
    public void addOwners(int from, int to, Collection<Spot> into) {
        for (int i = taken.reaching(from); i < taken.size() && taken.start(i) < to; i++) {
            if (taken.end(i) > from) {
                into.add(taken.owner(i));
            }
        }
    }

    @Override
    public String toString() {
        return id + Arrays.toString(new int[] {openings.size(), taken.size()});
    }
}
