package axial.planning.solving;

import static org.optaplanner.core.api.score.stream.ConstraintCollectors.sum;

import axial.planning.diary.Minutes;
import axial.planning.diary.Spot;
import axial.planning.model.Alternative;
import axial.planning.model.Clinic;
import axial.planning.model.Request;
import axial.planning.model.Resource;
import axial.planning.model.ResourceKind;
import axial.planning.model.SessionKind;
import axial.planning.rules.Rule;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;

/** How good the places are, in minutes of inconvenience. What is pinned costs nothing: the plan can't change it. */
final class PriceRules {

    private PriceRules() {}

    /** What each place costs by itself; idle time and load depend on the neighbours. */
    private static final Map<Rule, Judged.Units> STANDING = standing();

    private static Map<Rule, Judged.Units> standing() {
        Map<Rule, Judged.Units> units = new EnumMap<>(Rule.class);
        units.put(Rule.LATE, PriceRules::late);
        units.put(Rule.WAITED, PriceRules::waited);
        units.put(Rule.DRIVE, PriceRules::extraDrive);
        units.put(Rule.OTHER_CLINIC, PriceRules::otherClinic);
        units.put(Rule.OTHER_PROVIDER, PriceRules::otherProvider);
        units.put(Rule.OTHER_WEEKDAY, PriceRules::otherWeekday);
        units.put(Rule.SCARCE_IMAGING, PriceRules::scarceMinutes);
        units.put(Rule.UNUSUAL_WAY, PriceRules::rank);
        units.put(Rule.SESSION_KIND, PriceRules::otherSessionKind);
        units.put(Rule.MOVED, (appointment, premises) -> appointment.isMoved() ? 1 : 0);
        units.put(Rule.MOVED_DAY, PriceRules::daysMoved);
        units.put(Rule.MOVED_CLINIC, PriceRules::clinicMoved);
        units.put(Rule.MOVED_PROVIDER, PriceRules::providerMoved);
        return units;
    }

    static final Map<Rule, Function<ConstraintFactory, Constraint>> BOOK = book();

    private static Map<Rule, Function<ConstraintFactory, Constraint>> book() {
        Map<Rule, Function<ConstraintFactory, Constraint>> book = new EnumMap<>(Rule.class);
        STANDING.forEach((rule, units) -> book.put(rule, factory -> Judged.priced(factory, rule, units)));
        book.put(Rule.CLINIC_LOAD, PriceRules::clinicLoad);
        return book;
    }

    /** What the appointment's place costs by itself. */
    static long standingPrice(PlannedAppointment appointment, Premises premises) {
        long price = 0;
        for (Map.Entry<Rule, Judged.Units> rule : STANDING.entrySet()) {
            price += premises.weights().of(rule.getKey()) * rule.getValue().of(appointment, premises);
        }
        return price + premises.weights().of(Rule.SOFT_GAP) * SoftGapRules.costOfThePast(appointment);
    }

    private static long late(PlannedAppointment appointment, Premises premises) {
        return daysLate(appointment) * appointment.request().priority().lateness();
    }

    /** From the due day to the place. */
    static long daysLate(PlannedAppointment appointment) {
        LocalDate due = appointment.request().due();
        return due == null ? 0 : Math.max(0, appointment.day() - due.toEpochDay());
    }

    private static long waited(PlannedAppointment appointment, Premises premises) {
        return daysWaited(appointment, premises)
                * appointment.request().priority().waiting();
    }

    /** From the first day it could be done, or today, to the place. */
    static long daysWaited(PlannedAppointment appointment, Premises premises) {
        long first = Math.max(appointment.request().earliest().toEpochDay(), premises.today());
        return Math.max(0, appointment.day() - first);
    }

    private static long extraDrive(PlannedAppointment appointment, Premises premises) {
        Request request = appointment.request();
        Integer here = request.driveMinutes().get(appointment.clinic());
        if (here == null) {
            return 0;
        }
        int nearest = here;
        for (Clinic clinic : premises.clinics()) {
            Integer drive = request.driveMinutes().get(clinic.code());
            if (drive != null && request.reaches(clinic.code())) {
                nearest = Math.min(nearest, drive);
            }
        }
        return here - (long) nearest;
    }

    private static long otherClinic(PlannedAppointment appointment, Premises premises) {
        String preferred = appointment.request().preferredClinic();
        return preferred == null || preferred.equals(appointment.clinic()) ? 0 : 1;
    }

    private static long otherProvider(PlannedAppointment appointment, Premises premises) {
        String preferred = appointment.request().preferredProvider();
        return preferred == null || preferred.equals(providerId(appointment.place())) ? 0 : 1;
    }

    private static long otherWeekday(PlannedAppointment appointment, Premises premises) {
        Set<java.time.DayOfWeek> preferred = appointment.request().preferredWeekdays();
        LocalDate day = LocalDate.ofEpochDay(appointment.day());
        return preferred == null || preferred.contains(day.getDayOfWeek()) ? 0 : 1;
    }

    private static long scarceMinutes(PlannedAppointment appointment, Premises premises) {
        Alternative alternative = alternative(appointment);
        Resource room = appointment.has(ResourceKind.ROOM) ? premises.resource(appointment.roomId()) : null;
        return alternative == null || room == null ? 0 : alternative.scarceMinutes(room);
    }

    private static long rank(PlannedAppointment appointment, Premises premises) {
        Alternative alternative = alternative(appointment);
        return alternative == null ? 0 : alternative.rank();
    }

    private static long otherSessionKind(PlannedAppointment appointment, Premises premises) {
        Alternative alternative = alternative(appointment);
        if (alternative == null || !appointment.has(ResourceKind.PROVIDER)) {
            return 0;
        }
        boolean visit = alternative.roomCapabilities().contains("EXAM");
        SessionKind kind = premises.sessionKind(
                appointment.providerId(), appointment.clinic(), Minutes.at(appointment.procedureStart()));
        return kind == (visit ? SessionKind.PROCEDURES : SessionKind.VISITS) ? 1 : 0;
    }

    /** A booked appointment may name a way that its request doesn't have any more. */
    private static @Nullable Alternative alternative(PlannedAppointment appointment) {
        int at = appointment.place().alternative();
        List<Alternative> ways = appointment.request().alternatives();
        return at >= 0 && at < ways.size() ? ways.get(at) : null;
    }

    private static long daysMoved(PlannedAppointment appointment, Premises premises) {
        return appointment.isMoved()
                ? Math.min(
                        14, Math.abs(appointment.day() - original(appointment).epochDay()))
                : 0;
    }

    private static long clinicMoved(PlannedAppointment appointment, Premises premises) {
        return appointment.isMoved()
                        && original(appointment).clinic() != appointment.place().clinic()
                ? 1
                : 0;
    }

    private static long providerMoved(PlannedAppointment appointment, Premises premises) {
        return appointment.isMoved() && !providerId(original(appointment)).equals(providerId(appointment.place()))
                ? 1
                : 0;
    }

    private static Spot original(PlannedAppointment appointment) {
        return Objects.requireNonNull(appointment.original());
    }

    private static String providerId(Spot spot) {
        Spot.Take provider = spot.take(ResourceKind.PROVIDER);
        return provider == null ? "" : provider.timeline().id();
    }

    static Constraint clinicLoad(ConstraintFactory factory) {
        return factory.forEach(PlannedAppointment.class)
                .filter(appointment -> appointment.has(ResourceKind.ROOM))
                .groupBy(
                        PlannedAppointment::clinic,
                        PlannedAppointment::day,
                        sum(appointment -> appointment.roomEnd() - appointment.roomStart()))
                .join(Premises.class)
                .filter((clinic, day, used, premises) -> overload(clinic, day, used, premises) > 0)
                .penalizeLong(
                        HardMediumSoftLongScore.ONE_SOFT,
                        (clinic, day, used, premises) ->
                                premises.weights().of(Rule.CLINIC_LOAD) * overload(clinic, day, used, premises))
                .justifyWith((clinic, day, used, premises, score) ->
                        new Because(Rule.CLINIC_LOAD, List.of(), overload(clinic, day, used, premises)))
                .asConstraint(Rule.CLINIC_LOAD.name());
    }

    /** Units of ten room minutes above 80 % of what is open that day. */
    private static long overload(String code, int epochDay, int used, Premises premises) {
        Clinic clinic = premises.clinic(code);
        ZoneId zone = clinic == null ? java.time.ZoneOffset.UTC : clinic.zone();
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        long start = day.atStartOfDay(zone).toEpochSecond() / 60;
        long end = day.plusDays(1).atStartOfDay(zone).toEpochSecond() / 60;
        long open = 0;
        for (Resource resource : premises.resources()) {
            if (resource.kind() == ResourceKind.ROOM && resource.inService()) {
                open += premises.minutesOpen(resource.id(), code, start, end);
            }
        }
        return Math.max(0, used * 10L - open * 8) / 100;
    }
}
