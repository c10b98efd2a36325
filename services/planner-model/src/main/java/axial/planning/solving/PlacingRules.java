package axial.planning.solving;

import axial.planning.rules.Rule;
import java.util.Map;
import java.util.function.Function;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.uni.UniConstraintStream;

/** Who gets a place at all. */
final class PlacingRules {

    private PlacingRules() {}

    static final Map<Rule, Function<ConstraintFactory, Constraint>> BOOK = Map.of(
            Rule.BOOKED_DROPPED, PlacingRules::bookedDropped,
            Rule.DISPLACED_UNPLACED, PlacingRules::displacedUnplaced,
            Rule.UNPLACED, PlacingRules::unplaced);

    static Constraint bookedDropped(ConstraintFactory factory) {
        return Judged.unplaced(
                withoutPlace(factory).filter(appointment -> appointment.original() != null),
                Rule.BOOKED_DROPPED,
                appointment -> 1);
    }

    static Constraint displacedUnplaced(ConstraintFactory factory) {
        return Judged.unplaced(
                withoutPlace(factory)
                        .filter(appointment -> appointment.original() == null
                                && appointment.request().displaced()),
                Rule.DISPLACED_UNPLACED,
                appointment -> 1);
    }

    static Constraint unplaced(ConstraintFactory factory) {
        return Judged.unplaced(
                withoutPlace(factory).filter(appointment -> appointment.original() == null),
                Rule.UNPLACED,
                appointment -> appointment.request().priority().urgency());
    }

    private static UniConstraintStream<PlannedAppointment> withoutPlace(ConstraintFactory factory) {
        return factory.forEachIncludingNullVars(PlannedAppointment.class)
                .filter(appointment -> appointment.spot() == null);
    }
}
