package axial.planning.diary;

import axial.planning.model.Alternative;
import axial.planning.model.Request;
import axial.planning.model.ResourceKind;
import axial.planning.rules.Reason;
import axial.planning.rules.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Splits the price of a place into its reasons. */
public final class PriceTag {

    private final Prices prices;
    private final List<Reason> reasons = new ArrayList<>();

    private PriceTag(Prices prices) {
        this.prices = prices;
    }

    /** The reasons for the price of a place that was found, dearest first; their prices add up to it. */
    public static List<Reason> of(Found found, Prices prices) {
        PriceTag tag = new PriceTag(prices);
        Request request = found.request().request();
        tag.calendar(found);
        tag.place(found, request);
        tag.means(found, request);
        if (found.request().original() != null) {
            tag.moved(found, found.request().original());
        }
        tag.reasons.sort(
                Comparator.comparingLong((Reason reason) -> -reason.price()).thenComparing(Reason::rule));
        return List.copyOf(tag.reasons);
    }

    private void calendar(Found found) {
        Case request = found.request();
        int late = Math.max(0, found.epochDay() - request.due());
        int waited = Math.max(0, found.epochDay() - Math.max(request.earliest(), prices.today()));
        add(Rule.LATE, late, request.request().priority().lateness(), "");
        add(Rule.WAITED, waited, request.request().priority().waiting(), "");
        if (Prices.isOtherWeekday(request.request(), found.epochDay())) {
            add(
                    Rule.OTHER_WEEKDAY,
                    1,
                    1,
                    LocalDate.ofEpochDay(found.epochDay()).getDayOfWeek().name());
        }
        distances(request.past().misses(found.epochDay()));
        distances(found.others().misses(found.epochDay()));
    }

    private void distances(List<SoftGaps.Miss> misses) {
        for (SoftGaps.Miss miss : misses) {
            reasons.add(new Reason(Rule.SOFT_GAP, miss.cost() * prices.of(Rule.SOFT_GAP), miss.days(), miss.wished()));
        }
    }

    private void place(Found found, Request request) {
        String clinic = found.choice().clinic().code();
        add(Rule.DRIVE, found.choice().extraDrive(), 1, clinic);
        if (request.preferredClinic() != null && !request.preferredClinic().equals(clinic)) {
            add(Rule.OTHER_CLINIC, 1, 1, request.preferredClinic());
        }
        String provider = found.shift().provider().id();
        if (request.preferredProvider() != null && !request.preferredProvider().equals(provider)) {
            add(Rule.OTHER_PROVIDER, 1, 1, request.preferredProvider());
        }
    }

    private void means(Found found, Request request) {
        Alternative alternative = request.alternatives().get(found.way().index());
        add(Rule.SCARCE_IMAGING, alternative.scarceMinutes(Facilities.resource(found.room())), 1, "");
        add(Rule.UNUSUAL_WAY, alternative.rank(), 1, "");
        if (Prices.isOtherKind(found.way().isVisit(), found.shift().kind())) {
            add(Rule.SESSION_KIND, 1, 1, found.shift().kind().name());
        }
        scaled(Rule.IDLE, found.idle(), Minutes.GRID, "");
        scaled(Rule.CLINIC_LOAD, found.overload(), 10, found.choice().clinic().code());
    }

    private void moved(Found found, Spot original) {
        add(Rule.MOVED, 1, 1, "");
        add(Rule.MOVED_DAY, Math.min(14, Math.abs(found.epochDay() - original.epochDay())), 1, "");
        if (found.choice().clinic() != original.clinic()) {
            add(Rule.MOVED_CLINIC, 1, 1, original.clinic().code());
        }
        Spot.Take provider = original.take(ResourceKind.PROVIDER);
        if (provider == null || provider.timeline() != found.shift().provider()) {
            add(Rule.MOVED_PROVIDER, 1, 1, "");
        }
    }

    private void add(Rule rule, int amount, int factor, String about) {
        if (amount != 0) {
            reasons.add(new Reason(rule, (long) amount * factor * prices.of(rule), amount, about));
        }
    }

    private void scaled(Rule rule, int units, int perUnit, String about) {
        if (units != 0) {
            reasons.add(new Reason(rule, (long) units * prices.of(rule), (long) units * perUnit, about));
        }
    }
}
