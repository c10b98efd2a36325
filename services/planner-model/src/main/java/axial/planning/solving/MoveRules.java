package axial.planning.solving;

import static org.optaplanner.core.api.score.stream.ConstraintCollectors.count;

import axial.planning.diary.Spot;
import axial.planning.rules.Rule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;

/** How much a plan may change of what is booked. */
final class MoveRules {

    private MoveRules() {}

    static final Map<Rule, Function<ConstraintFactory, Constraint>> BOOK = Map.of(
            Rule.MOVED_TOO_FAR,
            factory -> Judged.proposed(factory, Rule.MOVED_TOO_FAR, MoveRules::tooFar),
            Rule.MOVED_TOO_MANY,
            MoveRules::tooMany);

    private static long tooFar(PlannedAppointment appointment, Premises premises) {
        if (!appointment.isMoved()) {
            return 0;
        }
        Spot booked = Objects.requireNonNull(appointment.original());
        Map<String, Integer> drives = appointment.request().driveMinutes();
        int more = drives.getOrDefault(appointment.clinic(), 0)
                - drives.getOrDefault(booked.clinic().code(), 0);
        boolean elsewhere = appointment.place().clinic() != booked.clinic();
        return premises.limits().beyond(Math.abs(appointment.day() - booked.epochDay()), elsewhere, more);
    }

    static Constraint tooMany(ConstraintFactory factory) {
        return factory.forEach(PlannedAppointment.class)
                .filter(PlannedAppointment::isMoved)
                .groupBy(count())
                .join(Premises.class)
                .filter((moved, premises) -> premises.limits().excess(moved) > 0)
                .penalizeLong(HardMediumSoftLongScore.ONE_HARD, (moved, premises) -> premises.limits()
                        .excess(moved))
                .justifyWith((moved, premises, score) -> new Because(
                        Rule.MOVED_TOO_MANY, List.of(), premises.limits().excess(moved)))
                .asConstraint(Rule.MOVED_TOO_MANY.name());
    }
}
