package axial.planning.solving;

import axial.planning.rules.Rule;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.uni.UniConstraintStream;

/** Who gets a place at all. */
final class PlacingRules {

    private PlacingRules() {}

    static Constraint[] all(ConstraintFactory factory) {
        return new Constraint[] {bookedDropped(factory), displacedUnplaced(factory), unplaced(factory)};
    }

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
