package axial.planning.solving;

import static org.optaplanner.core.api.score.stream.ConstraintCollectors.toList;

import axial.planning.diary.Spot;
import axial.planning.model.Clinic;
import axial.planning.model.ResourceKind;
import axial.planning.rules.Rule;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;

/** Everybody and everything is in one place at a time. Two booked appointments are booking's affair: one of a pair must be proposed. */
final class ClashRules {

    private ClashRules() {}

    static final Map<Rule, Function<ConstraintFactory, Constraint>> BOOK = Map.of(
            Rule.ROOM_CLASH, factory -> clash(factory, Rule.ROOM_CLASH, ResourceKind.ROOM),
            Rule.PROVIDER_CLASH, factory -> clash(factory, Rule.PROVIDER_CLASH, ResourceKind.PROVIDER),
            Rule.DEVICE_CLASH, factory -> clash(factory, Rule.DEVICE_CLASH, ResourceKind.DEVICE),
            Rule.BAY_CLASH, factory -> clash(factory, Rule.BAY_CLASH, ResourceKind.BAY),
            Rule.PATIENT_CLASH, factory -> clash(factory, Rule.PATIENT_CLASH, ResourceKind.PATIENT),
            Rule.TRAVEL, ClashRules::travel);

    /** Looks for the few pairs itself, as {@link #travel} does: a join by overlapping times takes longer than all other rules together. */
    private static Constraint clash(ConstraintFactory factory, Rule rule, ResourceKind kind) {
        return factory.forEach(PlannedAppointment.class)
                .groupBy(toList())
                .flattenLast(appointments -> Clash.all(appointments, kind))
                .penalizeLong(HardMediumSoftLongScore.ONE_HARD, Clash::minutes)
                .justifyWith((clash, score) -> new Because(rule, clash.requestIds(), clash.minutes()))
                .asConstraint(rule.name());
    }

    /**
     * What is missing of the drive between two clinics, beyond what already overlaps. Looks for the few pairs itself: a join would meet nearly
     * every pair there is.
     */
    static Constraint travel(ConstraintFactory factory) {
        return factory.forEach(PlannedAppointment.class)
                .groupBy(toList())
                .flattenLast(Journey::all)
                .join(Premises.class)
                .filter((journey, premises) -> travelMissing(journey.a(), journey.b(), premises) > 0)
                .penalizeLong(
                        HardMediumSoftLongScore.ONE_HARD,
                        (journey, premises) -> travelMissing(journey.a(), journey.b(), premises))
                .justifyWith((journey, premises, score) -> new Because(
                        Rule.TRAVEL, journey.requestIds(), travelMissing(journey.a(), journey.b(), premises)))
                .asConstraint(Rule.TRAVEL.name());
    }

    private static long travelMissing(PlannedAppointment a, PlannedAppointment b, Premises premises) {
        long drive = Math.max(drive(premises, a.clinic(), b.clinic()), drive(premises, b.clinic(), a.clinic()));
        long missing = 0;
        for (Spot.Take take : Journey.travellers(a.place())) {
            for (Spot.Take other : Journey.travellers(b.place())) {
                if (take.timeline() == other.timeline()) {
                    missing += overlap(take.start(), take.end(), other.start(), other.end(), drive)
                            - overlap(take.start(), take.end(), other.start(), other.end(), 0);
                }
            }
        }
        return missing;
    }

    private static int drive(Premises premises, String from, String to) {
        @Nullable Clinic clinic = premises.clinic(from);
        return clinic == null ? 0 : clinic.driveMinutes().getOrDefault(to, 0);
    }

    private static long overlap(long start, long end, long otherStart, long otherEnd, long margin) {
        return Math.max(0, Math.min(end, otherEnd) + margin - Math.max(start, otherStart));
    }
}
