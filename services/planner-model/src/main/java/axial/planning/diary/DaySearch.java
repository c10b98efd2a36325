package axial.planning.diary;

import axial.planning.model.Alternative;
import axial.planning.rules.Rule;
import org.jspecify.annotations.Nullable;

/** One exact search for the cheapest places of a request: what is the same for all its days, and what can be left out of each. */
final class DaySearch {

    private final Prices prices;
    private final Case request;
    private final Scope scope;
    private final Best best;
    private final Blink blink;
    private final @Nullable Relief relief;
    private final ShiftSearch shiftSearch;
    private final long mostIdleSaved;
    private final int lastDay;

    DaySearch(Prices prices, Case request, Scope scope, Best best, Blink blink, @Nullable Relief relief) {
        this.prices = prices;
        this.request = request;
        this.scope = scope;
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
        long going = waiting + prices.going(request, choice, epochDay);
        for (Way way : choice.ways()) {
            Alternative alternative = way.alternative();
            long load = (long) day.overloadBy(alternative.roomMinutes()) * prices.of(Rule.CLINIC_LOAD);
            long least = prices.way(way, 0) + load - prices.mostIdleSaved(alternative.procedureMinutes());
            if (!best.isBeyond(going + least, epochDay)) {
                shifts(choice, way, day, going, least);
            }
        }
    }

    /** @param least what a place adds to going and performing at least */
    private void shifts(Choice choice, Way way, Day day, long going, long least) {
        for (Shift shift : day.shifts()) {
            Timeline provider = shift.provider();
            if (!Prices.contains(scope.providers(), provider.id())
                    || !mayPerform(choice, provider, day)
                    || blink.overlooks()) {
                continue;
            }
            long performing = going + prices.performing(request, way, shift);
            if (!best.isBeyond(performing + least, day.epochDay())) {
                shift(choice, way, shift, day, performing, least);
            }
        }
    }

    private boolean mayPerform(Choice choice, Timeline provider, Day day) {
        return relief == Relief.CREDENTIAL ? choice.isOfKind(provider) : choice.mayPerform(provider, day.epochDay());
    }

    /** What a place can cost at best is looked at again: it fills no more idle time than there is. */
    private void shift(Choice choice, Way way, Shift shift, Day day, long performing, long least) {
        int minutes = way.alternative().procedureMinutes();
        Workload workload = shift.provider().workload(day);
        long unfilled = Math.max(0, prices.mostIdleSaved(minutes) - (long) workload.idle() * prices.of(Rule.IDLE));
        if (!shiftSearch.isWithinLimits(shift.provider(), workload, minutes)
                || best.isBeyond(performing + least + unfilled, day.epochDay())) {
            return;
        }
        long standing = performing + prices.way(way, 0);
        shiftSearch.search(
                request, way, shift, day, standing, best.wantsOne(), (room, start, price, idle, overload) -> {
                    if (!best.isBeyond(price, day.epochDay())) {
                        long own = prices.withoutNeighbours(price, idle, overload);
                        best.offer(new Found(
                                request,
                                choice,
                                way,
                                way.rooms().get(room),
                                shift,
                                day.epochDay(),
                                start,
                                price,
                                own,
                                idle,
                                overload));
                    }
                });
    }
}
