package axial.planning.diary;

import axial.planning.model.Alternative;
import axial.planning.rules.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Where one request could go, for a search that asks again and again while little changes: its shifts, those with the least price first. Good for as
 * long as openings, sessions, resources and requests stay as they are. Only so many shifts are remembered, since a request without a last day has
 * thousands; beyond them everything is looked at anew.
 */
public final class Prospects {

    private static final int REMEMBERED = 512;

    /** After so many looks in vain, one in so many powers of two is made. */
    private static final int MOST_IN_VAIN = 3;

    private final Diary diary;
    private final Finder finder;
    private final Prices tariff;
    private final Case request;
    private final Scope scope;
    private final ShiftSearch search;
    private final boolean linked;
    private final boolean softlyLinked;
    private final long idlePrice;
    private final Prospect[] sorted;
    private final long[] leasts;
    private final Day[] days;
    private final byte[] inVain;
    private final byte[] passes;
    private final long least;
    private final long leastBeyond;
    private final int firstDay;
    private final int lastDay;

    /** @param scope where it may go at all */
    public Prospects(Diary diary, Finder finder, Prices tariff, Case request, Scope scope) {
        this.diary = diary;
        this.finder = finder;
        this.tariff = tariff;
        this.request = request;
        this.scope = scope;
        search = new ShiftSearch(tariff, null);
        linked = request.isLinked(diary);
        softlyLinked = diary.isSoftlyLinked(request.request());
        idlePrice = tariff.of(Rule.IDLE);
        List<Prospect> all = new ArrayList<>();
        for (Choice choice : request.choices()) {
            if (Prices.contains(scope.clinics(), choice.clinic().code())) {
                choice.ways().forEach(way -> days(choice, way, all));
            }
        }
        firstDay = all.stream().mapToInt(any -> any.day.epochDay()).min().orElse(Case.NEVER);
        lastDay = all.stream().mapToInt(any -> any.day.epochDay()).max().orElse(-Case.NEVER);
        all.sort(Comparator.comparingLong(prospect -> prospect.least));
        leastBeyond = all.size() > REMEMBERED ? all.get(REMEMBERED).least : Long.MAX_VALUE;
        sorted = all.stream().limit(REMEMBERED).toArray(Prospect[]::new);
        leasts = Arrays.stream(sorted).mapToLong(prospect -> prospect.least).toArray();
        least = leasts.length == 0 ? 0 : leasts[0];
        days = Arrays.stream(sorted).map(prospect -> prospect.day).toArray(Day[]::new);
        inVain = new byte[sorted.length];
        passes = new byte[sorted.length];
    }

    private void days(Choice choice, Way way, List<Prospect> into) {
        int first = Math.max(Math.max(request.earliest(), scope.firstDay()), tariff.today());
        int last = Math.min(
                Math.min(request.latest(), scope.lastDay()), choice.clinic().lastDay());
        for (int number = Math.max(first, choice.clinic().firstDay()); number <= last; number++) {
            Day day = choice.clinic().day(number);
            if (day != null) {
                shifts(choice, way, day, into);
            }
        }
    }

    private void shifts(Choice choice, Way way, Day day, List<Prospect> into) {
        long going = tariff.waiting(request, day.epochDay()) + tariff.going(request, choice, day.epochDay());
        long saved = tariff.mostIdleSaved(way.alternative().procedureMinutes());
        for (Shift shift : day.shifts()) {
            Timeline provider = shift.provider();
            if (Prices.contains(scope.providers(), provider.id())
                    && choice.mayPerform(provider, day.epochDay())
                    && way.mayBeDoneBy(provider)) {
                long standing = going + tariff.performing(request, way, shift) + tariff.way(way, 0);
                into.add(new Prospect(choice, way, shift, day, standing, standing - saved));
            }
        }
    }

    /**
     * The cheapest place at which it looks; null when there is none.
     *
     * @param below what it must cost less than; dearer ones may be returned or not
     */
    public @Nullable Spot cheapest(long below, Glance glance) {
        DayRange range = linked ? request.linkedDays(diary) : DayRange.ALWAYS;
        if (range == null) {
            return null;
        }
        SoftGaps others = softlyLinked ? request.toPlaces(diary) : SoftGaps.NONE;
        Prospect best = best(range.and(glance.firstDay(), glance.lastDay()), below, glance, others);
        if (leastBeyond < (best == null ? below : best.price())) {
            return finder.cheapest(request, scope.onDays(glance.firstDay(), glance.lastDay()), glance.blink());
        }
        return best == null ? null : finder.spot(best.found(request, tariff, others));
    }

    /** What the cheapest place could cost at best, whoever is there; 0 when there is none. */
    public long least() {
        return least;
    }

    /** The first day on which there is a shift for it, in days since 1970; after {@link #lastDay()} when there is none. */
    public int firstDay() {
        return firstDay;
    }

    /** The last day on which there is a shift for it. */
    public int lastDay() {
        return lastDay;
    }

    /**
     * Adds whoever is in the way somewhere the request would rather be; nobody when there is no such place.
     *
     * @param price what the place it has costs apart from its neighbours
     */
    public void addRivals(long price, Random random, Collection<Spot> into) {
        int better = 0;
        while (better < leasts.length && leasts[better] < price) {
            better++;
        }
        for (int tries = 0; tries < 4 && better > 0; tries++) {
            Prospect prospect = sorted[random.nextInt(better)];
            if (prospect.standing < price) {
                Conflicts.addAt(prospect.way, prospect.shift, random, into);
                return;
            }
        }
    }

    private @Nullable Prospect best(DayRange range, long below, Glance glance, SoftGaps others) {
        int best = -1;
        long price = below;
        for (int i = 0; i < leasts.length && leasts[i] < price; i++) {
            Day day = days[i];
            if (!range.contains(day.epochDay()) || glance.blink().overlooks()) {
                continue;
            }
            boolean always = glance.looksAlwaysAt(day);
            if (!always && passes[i] > 0) {
                passes[i]--;
                continue;
            }
            long off = tariff.missing(others, day.epochDay());
            long found = price(sorted[i], price, off, glance.closed());
            if (found < price) {
                best = i;
                price = found;
                inVain[i] = 0;
            } else if (!always) {
                inVain[i] = (byte) Math.min(MOST_IN_VAIN, inVain[i] + 1);
                passes[i] = (byte) ((1 << inVain[i]) - 1);
            }
        }
        return best < 0 ? null : sorted[best];
    }

    /** What its cheapest place costs; {@link Long#MAX_VALUE} where there is none, or where it can't cost less than that. */
    private long price(Prospect prospect, long below, long off, @Nullable Shift closed) {
        if (prospect.shift == closed || prospect.leastPrice(idlePrice) >= below - off) {
            return Long.MAX_VALUE;
        }
        refresh(prospect, off);
        return prospect.price();
    }

    private void refresh(Prospect prospect, long off) {
        Timeline provider = prospect.shift.provider();
        prospect.begin(off);
        Alternative alternative = prospect.way.alternative();
        Day day = prospect.day;
        if (search.isWithinLimits(provider, prospect.shift.workload(day), alternative.procedureMinutes())) {
            long[] coming = search.coming(request, alternative, day);
            search.search(prospect.way, prospect.shift, day, prospect.standing + off, coming, true, prospect);
        }
    }
}
