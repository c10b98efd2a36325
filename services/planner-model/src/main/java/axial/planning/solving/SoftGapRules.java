package axial.planning.solving;

import static org.optaplanner.core.api.score.stream.ConstraintCollectors.toList;

import axial.planning.model.SoftGap;
import axial.planning.rules.Rule;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;

/** The distances that procedures of a patient should keep, to what was done and to each other. */
final class SoftGapRules {

    private SoftGapRules() {}

    static final Map<Rule, Function<ConstraintFactory, Constraint>> BOOK = Map.of(Rule.SOFT_GAP, SoftGapRules::softGap);

    /** Looks for the few pairs itself: hardly any request wishes for one. */
    static Constraint softGap(ConstraintFactory factory) {
        return factory.forEach(PlannedAppointment.class)
                .groupBy(toList())
                .flattenLast(Distance::all)
                .join(Premises.class)
                .penalizeLong(
                        HardMediumSoftLongScore.ONE_SOFT,
                        (distance, premises) -> premises.weights().of(Rule.SOFT_GAP) * distance.cost())
                .justifyWith((distance, premises, score) ->
                        new Because(Rule.SOFT_GAP, distance.requestIds(), distance.daysOff()))
                .asConstraint(Rule.SOFT_GAP.name());
    }

    /** What the place costs because of what was done before. */
    static long costOfThePast(PlannedAppointment appointment) {
        long cost = 0;
        for (SoftGap gap : appointment.request().softGaps()) {
            LocalDate done = gap.doneOn();
            cost += done == null ? 0 : gap.cost(done.toEpochDay(), appointment.day());
        }
        return cost;
    }
}
