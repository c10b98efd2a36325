package axial.planning.diary;

import axial.planning.model.Alternative;
import axial.planning.model.ResourceKind;
import axial.planning.rules.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Finds the cheapest free places of a request, exactly: day after day, as long as waiting alone isn't dearer than what was found. */
public final class Finder {

    private final Diary diary;
    private final Prices prices;

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
        List<Found> found = best(request, scope, 1, Blink.NEVER, disregarded);
        return found.isEmpty() ? null : found.get(0);
    }

    /** Up to k places, cheapest first, then earliest; at most one per provider and start. */
    public List<Found> best(Case request, Scope scope, int wanted, Blink blink) {
        return best(request, scope, wanted, blink, null);
    }

    private List<Found> best(Case request, Scope scope, int wanted, Blink blink, @Nullable Relief relief) {
        Best best = new Best(wanted);
        DayRange linked = request.linkedDays(diary);
        if (linked != null && !request.choices().isEmpty()) {
            SoftGaps others = request.toPlaces(diary);
            new DaySearch(prices, request, scope, others, best, blink, relief).search(linked);
        }
        return best.all();
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
        for (int i = 0; i < found.way().facilities().counts().length; i++) {
            Takes.devices(
                    found.way().facilities().devices().get(i),
                    found.way().facilities().counts()[i],
                    clinic,
                    start,
                    done,
                    takes);
        }
        if (alternative.needsBay()) {
            takes.add(Takes.bay(found.way().facilities().bays(), clinic, done, end));
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
                found.request().places(),
                found.standing());
    }

    /**
     * Adds whoever is in the way at a place picked at random among those the request could have if nothing were taken; adds nobody when the
     * dice fall on a day without such a place.
     */
    public void addInTheWay(Case request, Scope scope, Random random, Collection<Spot> into) {
        new Conflicts(prices, random).add(request, scope, into);
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
                Shift shift = Shift.of(spot);
                return shift == null ? null : trace(request, choice, way, at, shift, day, spot.start());
            }
        }
        return null;
    }

    private Found trace(Case request, Choice choice, Way way, int room, Shift shift, Day day, int start) {
        Workload workload = shift.workload(day);
        int from = start + way.alternative().setupMinutes();
        int idle = workload.moreIdleWith(from, from + way.alternative().procedureMinutes());
        int overload = day.overloadBy(way.alternative().roomMinutes());
        long standing = prices.waiting(request, day.epochDay())
                + prices.going(request, choice, day.epochDay())
                + prices.performing(request, way, shift)
                + prices.way(way, room);
        SoftGaps others = request.toPlaces(diary);
        long price = standing
                + prices.missing(others, day.epochDay())
                + (long) idle * prices.of(Rule.IDLE)
                + (long) overload * prices.of(Rule.CLINIC_LOAD);
        Timeline timeline = way.rooms().get(room);
        return new Found(
                request, choice, way, timeline, shift, day.epochDay(), start, price, standing, others, idle, overload);
    }
}
