package axial.planning.diary;

import axial.planning.model.Priority;
import axial.planning.model.Request;
import axial.planning.model.ResourceKind;
import axial.planning.model.SessionKind;
import axial.planning.rules.Rule;
import axial.planning.rules.Weights;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What places cost in minutes of inconvenience, apart from what depends on the neighbours (idle time and load). */
public final class Prices {

    private final Weights weights;
    private final int now;
    private final int today;

    private Prices(Weights weights, int now, int today) {
        this.weights = weights;
        this.now = now;
        this.today = today;
    }

    /** @param now nothing starts before it; days waited count from its day, by the clock of the clinic where that day begins last */
    public static Prices at(Instant now, Diary diary, Weights weights) {
        int minute = Minutes.ceil(now);
        int today = diary.clinics().stream()
                .mapToInt(clinic -> clinic.dayOf(minute))
                .min()
                .orElse(Math.floorDiv(minute, 24 * 60));
        return new Prices(weights, minute, today);
    }

    Weights weights() {
        return weights;
    }

    public int now() {
        return now;
    }

    /** The day of now. */
    public int today() {
        return today;
    }

    public int of(Rule rule) {
        return weights.of(rule);
    }

    /** Days waited and late: never falls from one day to the next. */
    long waiting(Case request, int day) {
        Priority priority = request.request().priority();
        long waited = Math.max(0, day - Math.max(request.earliest(), today));
        long late = Math.max(0, day - request.due());
        return waited * priority.waiting() * of(Rule.WAITED) + late * priority.lateness() * of(Rule.LATE);
    }

    /** Clinic and weekday, the distance from what was done before, and from the booked place when there is one. */
    long going(Case request, Choice choice, int day) {
        long price = (long) choice.extraDrive() * of(Rule.DRIVE);
        String preferred = request.request().preferredClinic();
        if (preferred != null && !preferred.equals(choice.clinic().code())) {
            price += of(Rule.OTHER_CLINIC);
        }
        if (isOtherWeekday(request.request(), day)) {
            price += of(Rule.OTHER_WEEKDAY);
        }
        price += missing(request.past(), day);
        Spot original = request.original();
        return original == null ? price : price + moving(original, choice.clinic(), day);
    }

    /** What a day costs that is off some distances: never less than nothing. */
    long missing(SoftGaps gaps, int day) {
        return gaps == SoftGaps.NONE ? 0 : gaps.cost(day) * of(Rule.SOFT_GAP);
    }

    private long moving(Spot original, ClinicBook clinic, int day) {
        long price = of(Rule.MOVED) + (long) Math.min(14, Math.abs(day - original.epochDay())) * of(Rule.MOVED_DAY);
        return clinic == original.clinic() ? price : price + of(Rule.MOVED_CLINIC);
    }

    static boolean isOtherWeekday(Request request, int day) {
        return request.preferredWeekdays() != null
                && !request.preferredWeekdays()
                        .contains(LocalDate.ofEpochDay(day).getDayOfWeek());
    }

    /** The most that a procedure of so many minutes can save by filling idle time. */
    long mostIdleSaved(int procedureMinutes) {
        return (long) (procedureMinutes / Minutes.GRID + 1) * of(Rule.IDLE);
    }

    /** The part of a price that doesn't depend on the neighbours. */
    long withoutNeighbours(long price, int idle, int overload) {
        return price - (long) idle * of(Rule.IDLE) - (long) overload * of(Rule.CLINIC_LOAD);
    }

    long way(Way way, int room) {
        return (long) way.alternative().rank() * of(Rule.UNUSUAL_WAY)
                + (long) way.facilities().wasteful()[room] * of(Rule.SCARCE_IMAGING);
    }

    long performing(Case request, Way way, Shift shift) {
        long price = 0;
        String preferred = request.request().preferredProvider();
        if (preferred != null && !preferred.equals(shift.provider().id())) {
            price += of(Rule.OTHER_PROVIDER);
        }
        if (isOtherKind(way.isVisit(), shift.kind())) {
            price += of(Rule.SESSION_KIND);
        }
        if (request.original() != null && provider(request.original()) != shift.provider()) {
            price += of(Rule.MOVED_PROVIDER);
        }
        return price;
    }

    static boolean isOtherKind(boolean visit, SessionKind kind) {
        return kind == (visit ? SessionKind.PROCEDURES : SessionKind.VISITS);
    }

    static @Nullable Timeline provider(Spot spot) {
        Spot.Take take = spot.take(ResourceKind.PROVIDER);
        return take == null ? null : take.timeline();
    }

    static boolean contains(@Nullable Set<String> names, String name) {
        return names == null || names.contains(name);
    }
}
