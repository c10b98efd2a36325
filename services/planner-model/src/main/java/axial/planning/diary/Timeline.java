package axial.planning.diary;

import axial.planning.model.Alternative;
import axial.planning.model.Provider;
import axial.planning.model.Resource;
import axial.planning.model.ResourceKind;
import java.util.ArrayList;
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
    private final ByDay<Workload> workloads = new ByDay<>();
    private @Nullable ClinicBook firstSeenAt;
    private boolean wanders;
    private @Nullable Resource resource;
    private @Nullable Provider provider;
    final Spans taken = new Spans();

    Timeline(String id) {
        this.id = id;
    }

    /** A patient is never open anywhere, and comes to any clinic: the drive between two of them always matters. */
    static Timeline ofPatient(String id) {
        Timeline patient = new Timeline(id);
        patient.wanders = true;
        return patient;
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

    /** @param page the only one on which it stands; null when there are several */
    void take(Spot.Take take, Spot spot, Spans.@Nullable Page page) {
        Workload known = known(take, spot);
        if (page == null) {
            taken.add(take.start(), take.end(), spot);
        } else {
            page.add(take.start(), take.end(), spot);
        }
        if (known != null) {
            known.add(take.start(), take.end(), spot);
            known.keep();
        }
    }

    /** @param page the only one on which it stands; null when there are several */
    void giveBack(Spot.Take take, Spot spot, Spans.@Nullable Page page) {
        Workload known = known(take, spot);
        if (page == null) {
            taken.remove(take.start(), take.end(), spot);
        } else {
            page.remove(take.start(), spot);
        }
        if (known != null && known.remove(take.start(), take.end(), spot)) {
            known.keep();
        }
    }

    /** The workload that a place counts to; null when it isn't known as things stand. */
    private @Nullable Workload known(Spot.Take take, Spot spot) {
        if (take.kind() != ResourceKind.PROVIDER) {
            return null;
        }
        Workload known = workloads.get(spot.epochDay());
        return known != null && known.reaches(take.start()) && known.isOf(spot.clinic()) ? known : null;
    }

    /** From the second clinic on, travel has to be looked at. */
    void seenAt(ClinicBook clinic) {
        if (firstSeenAt == null) {
            firstSeenAt = clinic;
        }
        wanders |= firstSeenAt != clinic;
    }

    /** Whether it has been seen at two clinics. */
    boolean wanders() {
        return wanders;
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
        int reach = reach(clinic);
        int last = Spans.page(end + reach - 1);
        for (int number = Spans.page(start - reach); number <= last; number++) {
            Spans.Page page = taken.at(number);
            for (int i = 0; i < page.size() && page.start(i) < end + reach; i++) {
                if (clashes(page, i, clinic, start, end)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** How far a look has to reach beyond its interval: travel matters to what has been seen at a second clinic alone. */
    private int reach(ClinicBook clinic) {
        return wanders ? clinic.longestDrive() : 0;
    }

    private boolean clashes(Spans.Page page, int i, ClinicBook clinic, int start, int end) {
        int drive = wanders ? clinic.drive(page.owner(i).clinic()) : 0;
        return page.start(i) - drive < end && start < page.end(i) + drive;
    }

    /** The spots that keep it from being free for {@code [start, end)} at the clinic, travel included. */
    public List<Spot> inTheWay(ClinicBook clinic, int start, int end) {
        List<Spot> found = new ArrayList<>();
        int reach = reach(clinic);
        int first = Spans.page(start - reach);
        for (int number = first; number <= Spans.page(end + reach - 1); number++) {
            Spans.Page page = taken.at(number);
            for (int i = 0; i < page.size(); i++) {
                if (clashes(page, i, clinic, start, end) && (number == first || !page.isContinued(i))) {
                    found.add(page.owner(i));
                }
            }
        }
        return found;
    }

    /**
     * Adds to the mask every start S of the day with {@code [S+offset, S+offset+length)} open and untaken. Exact to the minute: only S is
     * bound to the grid.
     */
    void addFreeStarts(Day day, int offset, int length, long[] mask) {
        FreeTime free = freeTime(day, offset + length);
        if (free != null) {
            free.addStarts(day, offset, length, mask);
        }
    }

    /** When it is open and untaken on the day, as far as something of so many minutes that starts on it can reach; null where it is never open. */
    @Nullable
    FreeTime freeTime(Day day, int minutes) {
        OpenHours open = hoursAt(day.clinic());
        return open == null ? null : freeTime(open, day, minutes);
    }

    private FreeTime freeTime(OpenHours open, Day day, int minutes) {
        if (minutes > FreeTime.BEYOND) {
            FreeTime free = new FreeTime();
            free.workOut(open, taken, day, wanders, minutes);
            return free;
        }
        FreeTime free = open.freeTime(day);
        if (!free.isOf(day, wanders)) {
            free.workOut(open, taken, day, wanders, FreeTime.BEYOND);
        }
        return free;
    }

    /** @param untaken as if nothing were taken */
    void addStarts(Day day, int offset, int length, long[] mask, boolean untaken) {
        if (untaken) {
            addOpenStarts(day, offset, length, mask);
        } else {
            addFreeStarts(day, offset, length, mask);
        }
    }

    private void addOpenStarts(Day day, int offset, int length, long[] mask) {
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

    private static void addGap(int free, int until, Day day, int offset, int length, long[] mask) {
        if (until - free >= length) {
            int shift = day.start() + offset;
            StartMask.add(mask, free - shift, Math.min(until - length - shift, day.end() - 1 - day.start()));
        }
    }

    /** Removes from the mask every start S of the day with {@code [S, S+length)} over something taken, or too near it for the drive. */
    void removeTaken(Day day, int length, long[] mask) {
        int reach = reach(day.clinic());
        int high = day.end() + length + reach;
        for (int number = Spans.page(day.start() - reach); number <= Spans.page(high - 1); number++) {
            Spans.Page page = taken.at(number);
            for (int i = 0; i < page.size() && page.start(i) < high; i++) {
                int drive = reach == 0 ? 0 : day.clinic().drive(page.owner(i).clinic());
                int first = page.start(i) - drive - length + 1 - day.start();
                StartMask.remove(mask, first, page.end(i) + drive - 1 - day.start());
            }
        }
    }

    /** Whether nothing is taken that could meet something of so many minutes that starts on the day, the drive included. */
    boolean isUntaken(Day day, int minutes) {
        int reach = reach(day.clinic());
        int high = day.end() + minutes + reach;
        for (int number = Spans.page(day.start() - reach); number <= Spans.page(high - 1); number++) {
            if (taken.at(number).size() > 0) {
                return false;
            }
        }
        return true;
    }

    /** The same number whenever the same places are taken on the day, or near it; 0 when nothing is taken on any. */
    long content(Day day) {
        return taken.content(day.start(), day.end());
    }

    /** How the provider's day at a clinic stands: what was performed there, and how much of it. To be read before the next change. */
    public Workload workload(ClinicBook clinic, int epochDay) {
        Day day = clinic.day(epochDay);
        return day == null
                ? workload(clinic, epochDay, clinic.startOf(epochDay), clinic.startOf(epochDay + 1))
                : workload(day);
    }

    Workload workload(Day day) {
        return workload(day.clinic(), day.epochDay(), day.start(), day.end());
    }

    private Workload workload(ClinicBook clinic, int epochDay, int start, int end) {
        Workload known = workloads.own(epochDay, day -> new Workload());
        int until = end + Alternative.LONGEST_SETUP;
        if (!known.isBetween(start, until) || !known.isOf(clinic)) {
            known.reset(clinic, taken, start, until);
            count(epochDay, start, until, known);
            known.keep();
        }
        return known;
    }

    private void count(int epochDay, int start, int until, Workload into) {
        int first = Spans.page(start);
        for (int number = first; number <= Spans.page(until - 1); number++) {
            Spans.Page page = taken.at(number);
            for (int i = 0; i < page.size() && page.start(i) < until; i++) {
                Spot owner = page.owner(i);
                if (owner.epochDay() == epochDay && (number == first || !page.isContinued(i))) {
                    into.add(page.start(i), page.end(i), owner);
                }
            }
        }
    }

    /** Minutes by which {@code [start, end)} lacks room among what is taken, counting only pairs with something proposed. */
    public int clashMinutes(Spot of, int start, int end) {
        int reach = reach(of.clinic());
        int first = Spans.page(start - reach);
        int last = Spans.page(end + reach - 1);
        int minutes = 0;
        for (int number = first; number <= last; number++) {
            Spans.Page page = taken.at(number);
            for (int i = 0; i < page.size() && page.start(i) < end + reach; i++) {
                Spot other = page.owner(i);
                boolean counts = other != of && (of.booked() == null || other.booked() == null);
                if (counts && (number == first || !page.isContinued(i))) {
                    int drive = reach == 0 ? 0 : of.clinic().drive(other.clinic());
                    minutes += Math.max(0, Math.min(end, page.end(i)) + drive - Math.max(start, page.start(i)));
                }
            }
        }
        return minutes;
    }

    /** Adds whose places take something of {@code [from, to)}. */
    public void addOwners(int from, int to, Collection<Spot> into) {
        int first = Spans.page(from);
        for (int number = first; number <= Spans.page(to - 1); number++) {
            Spans.Page page = taken.at(number);
            for (int i = 0; i < page.size() && page.start(i) < to; i++) {
                if (page.end(i) > from && (number == first || !page.isContinued(i))) {
                    into.add(page.owner(i));
                }
            }
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
