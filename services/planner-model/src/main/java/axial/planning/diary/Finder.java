package axial.planning.diary;

import axial.planning.model.Alternative;
import axial.planning.model.Provider;
import axial.planning.model.ResourceKind;
import axial.planning.rules.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cheapest free places of a request, exactly: day after day, as long as waiting alone isn't dearer than what was found. Within a
 * clinic day the free starts of every room, provider, device kind, bay kind and of the patient are bit sets that are intersected. Reuses its
 * buffers, so each thread needs its own.
 */
public final class Finder {

    private final Diary diary;
    private final Prices prices;
    private final long[] common = new long[StartMask.WORDS];
    private final long[] free = new long[StartMask.WORDS];
    private final long[] seen = new long[StartMask.WORDS];
    private long[][] rooms = new long[8][StartMask.WORDS];
    private long[][] counted = new long[2][StartMask.WORDS];
    private final Workload workload = new Workload();
    private @Nullable Relief relief;

    public Finder(Diary diary, Prices prices) {
        this.diary = diary;
        this.prices = prices;
    }

    /** The cheapest place, or null when there is none. */
    public @Nullable Spot cheapest(Case request, Scope scope, Blink blink) {
        List<Found> found = best(request, scope, 1, blink);
        return found.isEmpty() ? null : spot(found.get(0));
    }

    /** The cheapest place if one thing didn't matter; null when there is none even then. */
    public @Nullable Found cheapestWithout(Relief disregarded, Case request, Scope scope) {
        relief = disregarded;
        try {
            List<Found> found = best(request, scope, 1, Blink.NEVER);
            return found.isEmpty() ? null : found.get(0);
        } finally {
            relief = null;
        }
    }

    /** Up to k places, cheapest first, then earliest; at most one per provider and start. */
    public List<Found> best(Case request, Scope scope, int wanted, Blink blink) {
        Best best = new Best(wanted);
        DayRange linked = request.linkedDays(diary);
        if (linked == null || request.choices().isEmpty()) {
            return best.all();
        }
        Search search = new Search(request, scope, best, blink);
        int first = Math.max(Math.max(request.earliest(), linked.first()), Math.max(scope.firstDay(), prices.today()));
        int last = Math.min(Math.min(request.latest(), linked.last()), Math.min(scope.lastDay(), search.lastDay));
        if (relief == Relief.WINDOW) {
            last = search.lastDay;
        }
        for (int day = first; day <= last; day++) {
            long waiting = prices.waiting(request, day);
            if (best.isBeyond(waiting - search.mostIdleSaved, day)) {
                break;
            }
            for (Choice choice : request.choices()) {
                search.clinicDay(choice, day, waiting);
            }
        }
        return best.all();
    }

    /** One search; holds what is the same for all its days. */
    private final class Search {

        private final Case request;
        private final Scope scope;
        private final Best best;
        private final Blink blink;
        private final long mostIdleSaved;
        private int lastDay = Integer.MIN_VALUE;

        Search(Case request, Scope scope, Best best, Blink blink) {
            this.request = request;
            this.scope = scope;
            this.best = best;
            this.blink = blink;
            int longest = 0;
            for (Choice choice : request.choices()) {
                lastDay = Math.max(lastDay, choice.clinic().lastDay());
                for (Way way : choice.ways()) {
                    longest = Math.max(longest, way.alternative().procedureMinutes());
                }
            }
            mostIdleSaved = mostIdleSaved(longest);
        }

        private long mostIdleSaved(int procedureMinutes) {
            return (long) (procedureMinutes / Minutes.GRID + 1) * prices.of(Rule.IDLE);
        }

        void clinicDay(Choice choice, int epochDay, long waiting) {
            Day day = choice.clinic().day(epochDay);
            if (day == null || !Prices.contains(scope.clinics(), choice.clinic().code())) {
                return;
            }
            long going = waiting + prices.going(request, choice, epochDay);
            int used = day.usedRoomMinutes();
            int overloadNow = Day.overload(used, day.openRoomMinutes());
            for (Way way : choice.ways()) {
                int roomMinutes = way.alternative().roomMinutes();
                int overload = Day.overload(used + roomMinutes, day.openRoomMinutes()) - overloadNow;
                long least = going
                        + prices.way(way, 0)
                        + (long) overload * prices.of(Rule.CLINIC_LOAD)
                        - mostIdleSaved(way.alternative().procedureMinutes());
                if (!best.isBeyond(least, epochDay)) {
                    shifts(choice, way, day, going, overload);
                }
            }
        }

        /** Starts at which the patient, the devices and a bay are free; false when there are none. */
        private boolean maskCommon(Way way, Day day) {
            Alternative alternative = way.alternative();
            StartMask.clear(common);
            int notBefore = Math.max(day.start(), prices.now());
            StartMask.add(common, notBefore - day.start(), day.end() - 1 - day.start());
            if (relief != Relief.PATIENT) {
                request.patient().removeTaken(day, alternative.patientMinutes(), common);
                request.removeUnavailable(day, alternative.patientMinutes(), common);
            }
            for (int i = 0; i < way.counts().length && !StartMask.isEmpty(common); i++) {
                int minutes = alternative.setupMinutes() + alternative.procedureMinutes();
                keepFree(way.devices().get(i), way.counts()[i], day, 0, minutes, Relief.DEVICE);
            }
            if (alternative.needsBay() && !StartMask.isEmpty(common)) {
                int offset = alternative.setupMinutes() + alternative.procedureMinutes();
                keepFree(way.bays(), 1, day, offset, alternative.recoveryMinutes(), Relief.BAY);
            }
            return !StartMask.isEmpty(common);
        }

        /** Keeps of the common starts those at which at least so many of the resources are free. */
        private void keepFree(List<Timeline> resources, int count, Day day, int offset, int minutes, Relief kind) {
            if (counted.length < count) {
                counted = new long[count][StartMask.WORDS];
            }
            for (int i = 0; i < count; i++) {
                StartMask.clear(counted[i]);
            }
            for (Timeline resource : resources) {
                StartMask.clear(free);
                addStarts(resource, day, offset, minutes, free, kind);
                for (int level = count - 1; level > 0; level--) {
                    for (int word = 0; word < StartMask.WORDS; word++) {
                        counted[level][word] |= counted[level - 1][word] & free[word];
                    }
                }
                StartMask.or(counted[0], free);
            }
            StartMask.and(common, counted[count - 1]);
        }

        private boolean maskRooms(Way way, Day day) {
            int count = way.rooms().size();
            if (rooms.length < count) {
                rooms = new long[count][StartMask.WORDS];
            }
            boolean any = false;
            for (int i = 0; i < count; i++) {
                StartMask.clear(rooms[i]);
                if (!blink.overlooks()) {
                    addStarts(way.rooms().get(i), day, 0, way.alternative().roomMinutes(), rooms[i], Relief.ROOM);
                    StartMask.and(rooms[i], common);
                }
                any |= !StartMask.isEmpty(rooms[i]);
            }
            return any;
        }

        private void shifts(Choice choice, Way way, Day day, long going, int overload) {
            boolean masked = false;
            long atLeast = prices.way(way, 0)
                    + (long) overload * prices.of(Rule.CLINIC_LOAD)
                    - mostIdleSaved(way.alternative().procedureMinutes());
            for (Shift shift : day.shifts()) {
                Timeline provider = shift.provider();
                if (!Prices.contains(scope.providers(), provider.id())
                        || !mayPerform(choice, provider, day)
                        || blink.overlooks()) {
                    continue;
                }
                long performing = going + prices.performing(request, way, shift);
                if (best.isBeyond(performing + atLeast, day.epochDay())) {
                    continue;
                }
                provider.workload(day, workload);
                if (!isWithinLimits(provider, way.alternative().procedureMinutes())
                        || best.isBeyond(least(performing, way, overload), day.epochDay())) {
                    continue;
                }
                if (!masked && !(maskCommon(way, day) && maskRooms(way, day))) {
                    return;
                }
                masked = true;
                StartMask.clear(free);
                maskShift(shift, way.alternative(), day);
                if (!StartMask.isEmpty(free)) {
                    places(choice, way, shift, day, performing, overload);
                }
            }
        }

        /** What the cheapest place of a shift can cost at best: it fills all idle time there is, if it is long enough. */
        private long least(long performing, Way way, int overload) {
            long filled = Math.min(
                    mostIdleSaved(way.alternative().procedureMinutes()), (long) workload.idle() * prices.of(Rule.IDLE));
            return performing + prices.way(way, 0) + (long) overload * prices.of(Rule.CLINIC_LOAD) - filled;
        }

        private boolean mayPerform(Choice choice, Timeline provider, Day day) {
            return relief == Relief.CREDENTIAL
                    ? choice.isOfKind(provider)
                    : choice.mayPerform(provider, day.epochDay());
        }

        private void addStarts(Timeline timeline, Day day, int offset, int minutes, long[] mask, Relief kind) {
            if (relief == kind) {
                timeline.addOpenStarts(day, offset, minutes, mask);
            } else {
                timeline.addFreeStarts(day, offset, minutes, mask);
            }
        }

        /** Starts whose procedure part begins within the shift and is free for the provider. */
        private void maskShift(Shift shift, Alternative alternative, Day day) {
            int setup = alternative.setupMinutes();
            addStarts(shift.provider(), day, setup, alternative.procedureMinutes(), free, Relief.PROVIDER);
            StartMask.remove(free, 0, shift.start() - setup - 1 - day.start());
            StartMask.remove(free, shift.end() - setup - day.start(), day.end() - day.start());
        }

        private boolean isWithinLimits(Timeline timeline, int procedureMinutes) {
            Provider provider = Objects.requireNonNull(timeline.provider());
            return relief == Relief.DAILY_LIMIT
                    || (provider.proceduresPerDay() == null || workload.procedures() < provider.proceduresPerDay())
                            && (provider.minutesPerDay() == null
                                    || workload.minutes() + procedureMinutes <= provider.minutesPerDay());
        }

        private void places(Choice choice, Way way, Shift shift, Day day, long performing, int overload) {
            StartMask.clear(seen);
            for (int room = 0; room < way.rooms().size(); room++) {
                long standing = performing + prices.way(way, room);
                for (int word = 0; word < StartMask.WORDS; word++) {
                    long starts = rooms[room][word] & free[word] & ~seen[word];
                    seen[word] |= starts;
                    while (starts != 0) {
                        int bit = (word << 6) + Long.numberOfTrailingZeros(starts);
                        starts &= starts - 1;
                        int start = day.start() + bit * Minutes.GRID;
                        place(choice, way, room, shift, day, start, standing, overload);
                    }
                }
            }
        }

        private void place(
                Choice choice, Way way, int room, Shift shift, Day day, int start, long standing, int overload) {
            int from = start + way.alternative().setupMinutes();
            int idle = workload.idleWith(from, from + way.alternative().procedureMinutes()) - workload.idle();
            long price = standing + (long) idle * prices.of(Rule.IDLE) + (long) overload * prices.of(Rule.CLINIC_LOAD);
            if (!best.isBeyond(price, day.epochDay())) {
                best.offer(new Found(
                        request,
                        choice,
                        way,
                        way.rooms().get(room),
                        shift,
                        day.epochDay(),
                        start,
                        price,
                        standing,
                        idle,
                        overload));
            }
        }
    }

    /** The place with its devices and bay chosen: the first that are free, by id, chairs before bays where a chair will do. */
    public Spot spot(Found found) {
        Alternative alternative = found.way().alternative();
        ClinicBook clinic = found.choice().clinic();
        int start = found.start();
        int procedure = start + alternative.setupMinutes();
        int done = procedure + alternative.procedureMinutes();
        int end = done + alternative.recoveryMinutes();
        List<Spot.Take> takes = new ArrayList<>(4);
        takes.add(Takes.room(found.room(), start, done + alternative.turnoverMinutes()));
        takes.add(Takes.provider(found.shift().provider(), procedure, done));
        for (int i = 0; i < found.way().counts().length; i++) {
            Takes.devices(found.way().devices().get(i), found.way().counts()[i], clinic, start, done, takes);
        }
        if (alternative.needsBay()) {
            takes.add(Takes.bay(found.way().bays(), clinic, done, end));
        }
        return new Spot(
                found.request().request().id(),
                clinic,
                found.epochDay(),
                start,
                end,
                found.way().index(),
                found.request().patient(),
                null,
                List.copyOf(takes),
                found.standing());
    }

    /**
     * Adds whoever is in the way at a place picked at random among those the request could have if nothing were taken; adds nobody when the
     * dice fall on a day without such a place.
     */
    public void addInTheWay(Case request, Scope scope, Random random, Collection<Spot> into) {
        if (request.choices().isEmpty()) {
            return;
        }
        Choice choice = request.choices().get(random.nextInt(request.choices().size()));
        int first = Math.max(Math.max(request.earliest(), scope.firstDay()), prices.today());
        int last = Math.min(
                Math.min(request.latest(), scope.lastDay()), choice.clinic().lastDay());
        Day day = first > last ? null : choice.clinic().day(first + random.nextInt(last - first + 1));
        if (day == null || !Prices.contains(scope.clinics(), choice.clinic().code())) {
            return;
        }
        Shift shift = day.shifts().get(random.nextInt(day.shifts().size()));
        if (choice.mayPerform(shift.provider(), day.epochDay())) {
            Way way = choice.ways().get(random.nextInt(choice.ways().size()));
            int span = (shift.end() - shift.start()) / Minutes.GRID;
            addInTheWay(way, shift, shift.start() + Minutes.GRID * random.nextInt(Math.max(1, span)), random, into);
        }
    }

    private static void addInTheWay(Way way, Shift shift, int procedure, Random random, Collection<Spot> into) {
        int start = procedure - way.alternative().setupMinutes();
        int done = procedure + way.alternative().procedureMinutes();
        shift.provider().addOwners(procedure, done, into);
        way.rooms()
                .get(random.nextInt(way.rooms().size()))
                .addOwners(start, start + way.alternative().roomMinutes(), into);
        for (List<Timeline> devices : way.devices()) {
            devices.get(random.nextInt(devices.size())).addOwners(start, done, into);
        }
    }

    /**
     * What a place that isn't taken at the moment would cost; null when it is none the request could be offered, such as a booked place that
     * no longer fits.
     */
    public @Nullable Found trace(Case request, Spot spot) {
        Choice choice = request.choice(spot.clinic());
        Spot.Take room = spot.take(ResourceKind.ROOM);
        Spot.Take provider = spot.take(ResourceKind.PROVIDER);
        Day day = spot.clinic().day(spot.epochDay());
        if (choice == null || room == null || provider == null || day == null) {
            return null;
        }
        for (Way way : choice.ways()) {
            int at = way.rooms().indexOf(room.timeline());
            if (way.index() == spot.alternative() && at >= 0) {
                Shift shift = shift(day, provider);
                return shift == null ? null : trace(request, choice, way, at, shift, day, spot.start());
            }
        }
        return null;
    }

    private static @Nullable Shift shift(Day day, Spot.Take provider) {
        for (Shift shift : day.shifts()) {
            if (shift.provider() == provider.timeline()
                    && shift.start() <= provider.start()
                    && provider.start() < shift.end()) {
                return shift;
            }
        }
        return null;
    }

    private Found trace(Case request, Choice choice, Way way, int room, Shift shift, Day day, int start) {
        shift.provider().workload(day.clinic(), day.epochDay(), workload);
        int from = start + way.alternative().setupMinutes();
        int idle = workload.idleWith(from, from + way.alternative().procedureMinutes()) - workload.idle();
        int used = day.usedRoomMinutes();
        int overload = Day.overload(used + way.alternative().roomMinutes(), day.openRoomMinutes())
                - Day.overload(used, day.openRoomMinutes());
        long standing = prices.waiting(request, day.epochDay())
                + prices.going(request, choice, day.epochDay())
                + prices.performing(request, way, shift)
                + prices.way(way, room);
        long price = standing + (long) idle * prices.of(Rule.IDLE) + (long) overload * prices.of(Rule.CLINIC_LOAD);
        Timeline timeline = way.rooms().get(room);
        return new Found(request, choice, way, timeline, shift, day.epochDay(), start, price, standing, idle, overload);
    }
}
