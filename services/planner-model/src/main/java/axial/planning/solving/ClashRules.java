package axial.planning.solving;

import static org.optaplanner.core.api.score.stream.ConstraintCollectors.toList;
import static org.optaplanner.core.api.score.stream.Joiners.equal;
import static org.optaplanner.core.api.score.stream.Joiners.lessThan;
import static org.optaplanner.core.api.score.stream.Joiners.overlapping;

import axial.planning.diary.Spot;
import axial.planning.model.Clinic;
import axial.planning.model.ResourceKind;
import axial.planning.rules.Rule;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.bi.BiConstraintStream;
import org.optaplanner.core.api.score.stream.uni.UniConstraintStream;

/** Everybody and everything is in one place at a time. Two booked appointments are booking's affair: one of a pair must be proposed. */
final class ClashRules {

    private ClashRules() {}

    static final Map<Rule, Function<ConstraintFactory, Constraint>> BOOK = Map.of(
            Rule.ROOM_CLASH, ClashRules::roomClash,
            Rule.PROVIDER_CLASH, ClashRules::providerClash,
            Rule.DEVICE_CLASH, ClashRules::deviceClash,
            Rule.BAY_CLASH, ClashRules::bayClash,
            Rule.PATIENT_CLASH, ClashRules::patientClash,
            Rule.TRAVEL, ClashRules::travel);

    static Constraint roomClash(ConstraintFactory factory) {
        return clash(
                factory,
                Rule.ROOM_CLASH,
                ResourceKind.ROOM,
                PlannedAppointment::roomId,
                PlannedAppointment::roomStart,
                PlannedAppointment::roomEnd);
    }

    static Constraint providerClash(ConstraintFactory factory) {
        return clash(
                factory,
                Rule.PROVIDER_CLASH,
                ResourceKind.PROVIDER,
                PlannedAppointment::providerId,
                PlannedAppointment::procedureStart,
                PlannedAppointment::procedureEnd);
    }

    static Constraint bayClash(ConstraintFactory factory) {
        return clash(
                factory,
                Rule.BAY_CLASH,
                ResourceKind.BAY,
                PlannedAppointment::bayId,
                PlannedAppointment::bayStart,
                PlannedAppointment::bayEnd);
    }

    private static Constraint clash(
            ConstraintFactory factory,
            Rule rule,
            ResourceKind kind,
            Function<PlannedAppointment, String> id,
            Function<PlannedAppointment, Integer> start,
            Function<PlannedAppointment, Integer> end) {
        BiConstraintStream<PlannedAppointment, PlannedAppointment> pairs = taking(factory, kind)
                .join(taking(factory, kind), equal(id), overlapping(start, end), lessThan(PlannedAppointment::index));
        return counted(pairs, rule, (a, b) -> overlap(start.apply(a), end.apply(a), start.apply(b), end.apply(b), 0));
    }

    static Constraint deviceClash(ConstraintFactory factory) {
        return counted(
                devicePairs(factory, 0),
                Rule.DEVICE_CLASH,
                (a, b) -> shared(a, b) * overlap(a.deviceStart(), a.deviceEnd(), b.deviceStart(), b.deviceEnd(), 0));
    }

    private static BiConstraintStream<PlannedAppointment, PlannedAppointment> devicePairs(
            ConstraintFactory factory, int margin) {
        return taking(factory, ResourceKind.DEVICE)
                .join(
                        taking(factory, ResourceKind.DEVICE),
                        overlapping(a -> a.deviceStart() - margin, a -> a.deviceEnd() + margin),
                        lessThan(PlannedAppointment::index))
                .filter((a, b) -> shared(a, b) > 0);
    }

    private static long shared(PlannedAppointment a, PlannedAppointment b) {
        List<String> devices = b.place().placement().deviceIds();
        return a.place().placement().deviceIds().stream()
                .filter(devices::contains)
                .count();
    }

    static Constraint patientClash(ConstraintFactory factory) {
        BiConstraintStream<PlannedAppointment, PlannedAppointment> pairs = taking(factory, ResourceKind.ROOM)
                .join(
                        taking(factory, ResourceKind.ROOM),
                        equal(PlannedAppointment::patientKey),
                        overlapping(PlannedAppointment::start, PlannedAppointment::end),
                        lessThan(PlannedAppointment::index));
        return counted(pairs, Rule.PATIENT_CLASH, (a, b) -> overlap(a.start(), a.end(), b.start(), b.end(), 0));
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
        for (Spot.Take take : a.place().takes()) {
            for (Spot.Take other : b.place().takes()) {
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

    private static UniConstraintStream<PlannedAppointment> taking(ConstraintFactory factory, ResourceKind kind) {
        return factory.forEach(PlannedAppointment.class).filter(appointment -> appointment.has(kind));
    }

    private interface Minutes {
        long of(PlannedAppointment a, PlannedAppointment b);
    }

    private static Constraint counted(
            BiConstraintStream<PlannedAppointment, PlannedAppointment> pairs, Rule rule, Minutes minutes) {
        return pairs.filter((a, b) -> a.isProposed() || b.isProposed())
                .penalizeLong(HardMediumSoftLongScore.ONE_HARD, minutes::of)
                .justifyWith(
                        (a, b, score) -> new Because(rule, List.of(a.requestId(), b.requestId()), minutes.of(a, b)))
                .asConstraint(rule.name());
    }
}
