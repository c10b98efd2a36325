package axial.planning.diary;

import java.util.Collection;
import java.util.List;
import java.util.Random;

/** Picks places a request could have if nothing were taken, and says who is in the way there. */
final class Conflicts {

    private final Prices prices;
    private final Random random;

    Conflicts(Prices prices, Random random) {
        this.prices = prices;
        this.random = random;
    }

    /** Adds nobody when the dice fall on a day without such a place. */
    void add(Case request, Scope scope, Collection<Spot> into) {
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
            if (way.mayBeDoneBy(shift.provider())) {
                addAt(way, shift, random, into);
            }
        }
    }

    /** Adds whoever is in the way at some time in a shift. */
    static void addAt(Way way, Shift shift, Random random, Collection<Spot> into) {
        int span = (shift.end() - shift.start()) / Minutes.GRID;
        int procedure = shift.start() + Minutes.GRID * random.nextInt(Math.max(1, span));
        int start = procedure - way.alternative().setupMinutes();
        int done = procedure + way.alternative().procedureMinutes();
        shift.provider().addOwners(procedure, done, into);
        way.rooms()
                .get(random.nextInt(way.rooms().size()))
                .addOwners(start, start + way.alternative().roomMinutes(), into);
        for (List<Timeline> devices : way.facilities().devices()) {
            devices.get(random.nextInt(devices.size())).addOwners(start, done, into);
        }
    }
}
