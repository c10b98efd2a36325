package axial.planning.solving;

import axial.planning.rules.Level;
import axial.planning.rules.Rule;
import java.util.List;
import java.util.function.ToLongFunction;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.uni.UniConstraintStream;

/** The constraints that look at one appointment alone: how many units of the rule it breaks. */
final class Judged {

    private Judged() {}

    interface Units {
        long of(PlannedAppointment appointment, Premises premises);
    }

    /** For what a proposed place must never do. */
    static Constraint proposed(ConstraintFactory factory, Rule rule, Units units) {
        return factory.forEach(PlannedAppointment.class)
                .filter(PlannedAppointment::isProposed)
                .join(Premises.class)
                .filter((appointment, premises) -> units.of(appointment, premises) > 0)
                .penalizeLong(HardMediumSoftLongScore.ONE_HARD, units::of)
                .justifyWith((appointment, premises, score) ->
                        new Because(rule, List.of(appointment.requestId()), units.of(appointment, premises)))
                .asConstraint(rule.name());
    }

    /** For what a place costs, weighted. */
    static Constraint priced(ConstraintFactory factory, Rule rule, Units units) {
        return factory.forEach(PlannedAppointment.class)
                .filter(appointment -> !appointment.isPinned())
                .join(Premises.class)
                .filter((appointment, premises) -> units.of(appointment, premises) > 0)
                .penalizeLong(
                        HardMediumSoftLongScore.ONE_SOFT,
                        (appointment, premises) -> premises.weights().of(rule) * units.of(appointment, premises))
                .justifyWith((appointment, premises, score) ->
                        new Because(rule, List.of(appointment.requestId()), units.of(appointment, premises)))
                .asConstraint(rule.name());
    }

    /** For who has no place. */
    static Constraint unplaced(
            UniConstraintStream<PlannedAppointment> unplaced, Rule rule, ToLongFunction<PlannedAppointment> units) {
        HardMediumSoftLongScore one =
                rule.level() == Level.HARD ? HardMediumSoftLongScore.ONE_HARD : HardMediumSoftLongScore.ONE_MEDIUM;
        return unplaced.join(Premises.class)
                .penalizeLong(
                        one, (appointment, premises) -> premises.weights().of(rule) * units.applyAsLong(appointment))
                .justifyWith((appointment, premises, score) ->
                        new Because(rule, List.of(appointment.requestId()), units.applyAsLong(appointment)))
                .asConstraint(rule.name());
    }
}
