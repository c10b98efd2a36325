package axial.planning.diary;

import axial.planning.model.Alternative;
import axial.planning.model.Provider;
import axial.planning.rules.Rule;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the places a request could have in one shift. The free starts of rooms, devices and bays, of the patient and of the provider are bit
 * sets that are intersected; what is left is priced. Reuses its buffers, so each thread needs its own.
 */
final class ShiftSearch {

    /** Takes what was found. */
    interface Finds {
        /** @param idle and overload in units that this place would add */
        void place(int room, int start, long price, int idle, int overload);
    }

    private final Prices prices;
    private final @Nullable Relief relief;
    private @Nullable Way relievedWay;
    private @Nullable RoomStarts relieved;
    private final long[] free = new long[StartMask.WORDS];
    private final long[] coming = new long[StartMask.WORDS];
    private final long[] seen = new long[StartMask.WORDS];
    private final long[] fresh = new long[StartMask.WORDS];

    /** @param relief what to disregard; null: nothing */
    ShiftSearch(Prices prices, @Nullable Relief relief) {
        this.prices = prices;
        this.relief = relief;
    }

    /** Whether what is free for the way is what anybody would find there. */
    boolean findsWhatIsFree(Way way) {
        return relief == null || !relief.frees(way.alternative());
    }

    private RoomStarts roomStarts(Way way, Day day) {
        if (findsWhatIsFree(way)) {
            return way.facilities().on(day);
        }
        if (relieved == null || relievedWay != way || !relieved.isOf(day, 0)) {
            relievedWay = way;
            relieved = new RoomStarts(way.facilities(), relief);
            relieved.workOut(day, 0);
        }
        return relieved;
    }

    boolean isWithinLimits(Timeline timeline, Workload workload, int procedureMinutes) {
        Provider provider = Objects.requireNonNull(timeline.provider());
        return relief == Relief.DAILY_LIMIT
                || (provider.proceduresPerDay() == null || workload.procedures() < provider.proceduresPerDay())
                        && (provider.minutesPerDay() == null
                                || workload.minutes() + procedureMinutes <= provider.minutesPerDay());
    }

    /**
     * When the patient can come on the day: the starts that aren't past, nor taken by something else of the patient's; null when that is any
     * time. To be read before the next call.
     */
    long @Nullable [] coming(Case request, Alternative alternative, Day day) {
        boolean anyTime = relief == Relief.PATIENT || request.isFree(day, alternative.patientMinutes());
        if (anyTime && prices.now() <= day.start()) {
            return null;
        }
        StartMask.fill(coming);
        StartMask.remove(coming, 0, prices.now() - 1 - day.start());
        if (!anyTime) {
            request.patient().removeTaken(day, alternative.patientMinutes(), coming);
            request.removeUnavailable(day, alternative.patientMinutes(), coming);
        }
        return coming;
    }

    /**
     * Hands over every start in the shift, each with the first room that is free then; or, when only the cheapest is wanted, a few among which
     * it is.
     *
     * @param standing the price of the first room without what depends on the neighbours
     * @param coming   the starts at which the patient can come; null: all
     */
    void search(
            Way way, Shift shift, Day day, long standing, long @Nullable [] coming, boolean cheapestOnly, Finds finds) {
        RoomStarts rooms = roomStarts(way, day);
        if (!rooms.any() || !maskShift(way.alternative(), shift, day, coming) || !rooms.keepServed(day, free)) {
            return;
        }
        Workload workload = shift.workload(day);
        int overload = day.overloadBy(way.alternative().roomMinutes());
        long load = (long) overload * prices.of(Rule.CLINIC_LOAD);
        long first = prices.way(way, 0);
        StartMask.clear(seen);
        for (int room = 0; room < way.rooms().size(); room++) {
            if (StartMask.keepFresh(rooms.of(room), free, seen, fresh)) {
                if (cheapestOnly) {
                    thinOut(workload, way.alternative(), day);
                }
                long price = standing + prices.way(way, room) - first + load;
                hand(room, price, workload, way.alternative(), day, overload, finds);
            }
        }
    }

    private void hand(
            int room, long price, Workload workload, Alternative alternative, Day day, int overload, Finds finds) {
        int setup = day.start() + alternative.setupMinutes();
        for (int word = 0; word < StartMask.WORDS; word++) {
            long starts = fresh[word];
            while (starts != 0) {
                int minute = ((word << 6) + Long.numberOfTrailingZeros(starts)) * Minutes.GRID;
                starts &= starts - 1;
                int from = setup + minute;
                int idle = workload.moreIdleWith(from, from + alternative.procedureMinutes());
                finds.place(room, day.start() + minute, price + (long) idle * prices.of(Rule.IDLE), idle, overload);
            }
        }
    }

    /** Of the starts within what the provider does that day, before it and after it, only one each can be the cheapest and first. */
    private void thinOut(Workload workload, Alternative alternative, Day day) {
        if (workload.isEmptyHere()) {
            StartMask.keepFirst(fresh, 0);
            return;
        }
        int shift = day.start() + alternative.setupMinutes();
        int within = StartMask.ceilBit(workload.first() - shift);
        int after = StartMask.floorBit(workload.last() - alternative.procedureMinutes() - shift) + 1;
        StartMask.keepLastBeforeFirstWithinFirstAfter(fresh, within, Math.max(within, after));
    }

    /** Starts whose procedure part begins within the shift, free for the provider and for the patient. */
    private boolean maskShift(Alternative alternative, Shift shift, Day day, long @Nullable [] coming) {
        int setup = alternative.setupMinutes();
        StartMask.clear(free);
        shift.provider().addStarts(day, setup, alternative.procedureMinutes(), free, relief == Relief.PROVIDER);
        StartMask.remove(free, 0, shift.start() - setup - 1 - day.start());
        StartMask.remove(free, shift.end() - setup - day.start(), day.end() - day.start());
        if (coming != null) {
            StartMask.and(free, coming);
        }
        return !StartMask.isEmpty(free);
    }
}
