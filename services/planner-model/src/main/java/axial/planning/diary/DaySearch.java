package axial.planning.diary;

import axial.planning.model.Alternative;
import axial.planning.rules.Rule;
import org.jspecify.annotations.Nullable;

/** One exact search for the cheapest places of a request: what is the same for all its days, and what can be left out of each. */
final class DaySearch {

    private final Prices prices;
    private final Case request;
    private final Scope scope;
    private final SoftGaps others;
    private final Best best;
    private final Blink blink;
    private final @Nullable Relief relief;
    private final ShiftSearch shiftSearch;
    private final long mostIdleSaved;
    private final int lastDay;

    DaySearch(
            Prices prices,
            Case request,
            Scope scope,
            SoftGaps others,
            Best best,
            Blink blink,
            @Nullable Relief relief) {
        this.prices = prices;
        this.request = request;
        this.scope = scope;
        this.others = others;
        this.best = best;
        this.blink = blink;
        this.relief = relief;
        shiftSearch = new ShiftSearch(prices, relief);
        int longest = 0;
        int last = Integer.MIN_VALUE;
        for (Choice choice : request.choices()) {
            last = Math.max(last, choice.clinic().lastDay());
            for (Way way : choice.ways()) {
                longest = Math.max(longest, way.alternative().procedureMinutes());
            }
        }
        lastDay = last;
        mostIdleSaved = prices.mostIdleSaved(longest);
    }

    void search(DayRange linked) {
        int first = Math.max(Math.max(request.earliest(), linked.first()), Math.max(scope.firstDay(), prices.today()));
        int last = Math.min(Math.min(request.latest(), linked.last()), Math.min(scope.lastDay(), lastDay));
        if (relief == Relief.WINDOW) {
            last = lastDay;
        }
        for (int day = first; day <= last; day++) {
            long waiting = prices.waiting(request, day);
            if (best.isBeyond(waiting - mostIdleSaved, day)) {
                break;
            }
            for (Choice choice : request.choices()) {
                if (linked.contains(day) || relief == Relief.WINDOW) {
                    clinicDay(choice, day, waiting);
                }
            }
        }
    }

    private void clinicDay(Choice choice, int epochDay, long waiting) {
        Day day = choice.clinic().day(epochDay);
        if (day == null || !Prices.contains(scope.clinics(), choice.clinic().code())) {
            return;
        }
        long off = prices.missing(others, epochDay);
        long going = waiting + off + prices.going(request, choice, epochDay);
        for (Way way : choice.ways()) {
            Alternative alternative = way.alternative();
            long load = (long) day.overloadBy(alternative.roomMinutes()) * prices.of(Rule.CLINIC_LOAD);
            long least = prices.way(way, 0) + load - prices.mostIdleSaved(alternative.procedureMinutes());
            if (!best.isBeyond(going + least, epochDay)) {
                new WayOnDay(choice, way, day, off).shifts(going, least);
            }
        }
    }

    /** One way of doing it at one clinic on one day. */
    private final class WayOnDay {

        private final Choice choice;
        private final Way way;
        private final Day day;
        private final long off;
        private final boolean known;
        private final long content;
        private final long @Nullable [] coming;

        /** @param off what the day costs because of the distances to other requests */
        WayOnDay(Choice choice, Way way, Day day, long off) {
            this.choice = choice;
            this.way = way;
            this.day = day;
            this.off = off;
            known = shiftSearch.findsWhatIsFree(way);
            content = way.facilities().content(day);
            coming = shiftSearch.coming(request, way.alternative(), day);
        }

        /** @param least what a place adds to going and performing at least */
        void shifts(long going, long least) {
            ShiftPlaces[] places = way.facilities().places(day);
            for (int i = 0; i < places.length; i++) {
                Shift shift = day.shifts().get(i);
                if (Prices.contains(scope.providers(), shift.provider().id())
                        && mayPerform(shift.provider())
                        && !blink.overlooks()) {
                    long performing = going + prices.performing(request, way, shift);
                    if (!best.isBeyond(performing + least, day.epochDay())) {
                        shift(shift, performing, least, places[i]);
                    }
                }
            }
        }

        private boolean mayPerform(Timeline provider) {
            boolean may = relief == Relief.CREDENTIAL
                    ? choice.isOfKind(provider)
                    : choice.mayPerform(provider, day.epochDay());
            return may && way.mayBeDoneBy(provider);
        }

        private void shift(Shift shift, long performing, long least, ShiftPlaces places) {
            long now = content + shift.content(day, way.facilities().minutes());
            int kept = best.wantsOne() ? 1 : ShiftPlaces.KEPT;
            boolean fresh = known && places.isOf(now, prices.weights(), kept);
            if (fresh || mayGetIn(shift, performing + least)) {
                if (known && !fresh) {
                    places.begin(now, prices.weights(), kept, best.wantsOne());
                    shiftSearch.search(way, shift, day, 0, null, best.wantsOne(), places);
                }
                offerAll(shift, performing + prices.way(way, 0), places);
            }
        }

        /** Offers the places that are known; looks at the shift itself only when these aren't enough. */
        private void offerAll(Shift shift, long standing, ShiftPlaces places) {
            if (!known || !offerKnown(shift, standing, places)) {
                shiftSearch.search(
                        way,
                        shift,
                        day,
                        standing,
                        coming,
                        best.wantsOne(),
                        (room, start, price, idle, overload) -> offer(shift, room, start, price, idle, overload));
            }
        }

        /** What a place can cost at best is looked at again: it fills no more idle time than there is. */
        private boolean mayGetIn(Shift shift, long least) {
            int minutes = way.alternative().procedureMinutes();
            int idle = shift.workload(day).idle();
            long unfilled = Math.max(0, prices.mostIdleSaved(minutes) - (long) idle * prices.of(Rule.IDLE));
            return !best.isBeyond(least + unfilled, day.epochDay()) && isWithinLimits(shift);
        }

        private boolean isWithinLimits(Shift shift) {
            return shiftSearch.isWithinLimits(
                    shift.provider(), shift.workload(day), way.alternative().procedureMinutes());
        }

        /** @return whether nothing else in the shift gets in */
        private boolean offerKnown(Shift shift, long standing, ShiftPlaces places) {
            int offered = 0;
            for (int i = 0; i < places.size() && offered < best.wanted(); i++) {
                long price = standing + places.price(i);
                if (best.isBeyond(price, day.epochDay()) || (i == 0 && !isWithinLimits(shift))) {
                    return true;
                }
                if (coming == null || StartMask.has(coming, places.start(i) - day.start())) {
                    offer(shift, places.room(i), places.start(i), price, places.idle(i), places.overload());
                    offered++;
                }
            }
            return places.hasAll() || offered == best.wanted();
        }

        private void offer(Shift shift, int room, int start, long price, int idle, int overload) {
            if (!best.isBeyond(price, day.epochDay())) {
                Timeline place = way.rooms().get(room);
                long own = prices.withoutNeighbours(price - off, idle, overload);
                best.offer(new Found(
                        request, choice, way, place, shift, day.epochDay(), start, price, own, others, idle, overload));
            }
        }
    }
}
