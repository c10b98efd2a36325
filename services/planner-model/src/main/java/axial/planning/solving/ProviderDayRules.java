package axial.planning.solving;

import static org.optaplanner.core.api.score.stream.ConstraintCollectors.toList;

import axial.planning.diary.Minutes;
import axial.planning.model.Provider;
import axial.planning.model.ResourceKind;
import axial.planning.rules.Rule;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;

/** What a provider does in a day: no more than the limits, and not waiting about. */
final class ProviderDayRules {

    private ProviderDayRules() {}

    static final Map<Rule, Function<ConstraintFactory, Constraint>> BOOK = Map.of(
            Rule.DAILY_PROCEDURES, factory -> limit(factory, Rule.DAILY_PROCEDURES),
            Rule.DAILY_MINUTES, factory -> limit(factory, Rule.DAILY_MINUTES),
            Rule.IDLE, ProviderDayRules::idle);

    static Constraint limit(ConstraintFactory factory, Rule rule) {
        return factory.forEach(PlannedAppointment.class)
                .filter(appointment -> appointment.has(ResourceKind.PROVIDER))
                .groupBy(PlannedAppointment::providerId, PlannedAppointment::day, toList())
                .join(Premises.class)
                .filter((id, day, appointments, premises) -> excess(rule, appointments, premises.provider(id)) > 0)
                .penalizeLong(
                        HardMediumSoftLongScore.ONE_HARD,
                        (id, day, appointments, premises) -> excess(rule, appointments, premises.provider(id)))
                .justifyWith((id, day, appointments, premises, score) ->
                        new Because(rule, requestIds(appointments), excess(rule, appointments, premises.provider(id))))
                .asConstraint(rule.name());
    }

    /** What lies above the limit, but no more than the plan itself adds. */
    private static long excess(Rule rule, List<PlannedAppointment> appointments, @Nullable Provider provider) {
        boolean counts = rule == Rule.DAILY_PROCEDURES;
        Integer limit = provider == null ? null : counts ? provider.proceduresPerDay() : provider.minutesPerDay();
        if (limit == null) {
            return 0;
        }
        long total = 0;
        long proposed = 0;
        for (PlannedAppointment appointment : appointments) {
            long amount = counts ? 1 : appointment.procedureEnd() - appointment.procedureStart();
            total += amount;
            proposed += appointment.isProposed() ? amount : 0;
        }
        return Math.min(proposed, Math.max(0, total - limit));
    }

    static Constraint idle(ConstraintFactory factory) {
        return factory.forEach(PlannedAppointment.class)
                .filter(appointment -> appointment.has(ResourceKind.PROVIDER))
                .groupBy(PlannedAppointment::providerId, PlannedAppointment::clinic, PlannedAppointment::day, toList())
                .filter((id, clinic, day, appointments) -> idle(appointments) > 0)
                .penalizeLong(
                        HardMediumSoftLongScore.ONE_SOFT,
                        (id, clinic, day, appointments) -> appointments.get(0).cost(Rule.IDLE, idle(appointments)))
                .justifyWith((id, clinic, day, appointments, score) ->
                        new Because(Rule.IDLE, requestIds(appointments), idle(appointments)))
                .asConstraint(Rule.IDLE.name());
    }

    private static long idle(List<PlannedAppointment> appointments) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        int busy = 0;
        for (PlannedAppointment appointment : appointments) {
            first = Math.min(first, appointment.procedureStart());
            last = Math.max(last, appointment.procedureEnd());
            busy += appointment.procedureEnd() - appointment.procedureStart();
        }
        return Math.max(0, last - first - busy) / Minutes.GRID;
    }

    private static List<String> requestIds(List<PlannedAppointment> appointments) {
        return appointments.stream().map(PlannedAppointment::requestId).sorted().toList();
    }
}
