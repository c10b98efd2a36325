package axial.planning.solving;

import static org.optaplanner.core.api.score.stream.Joiners.equal;

import axial.planning.rules.Rule;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;

/** Requests that must follow one another, or keep off each other's day. */
final class LinkRules {

    private LinkRules() {}

    static final Map<Rule, Function<ConstraintFactory, Constraint>> BOOK = Map.of(
            Rule.GAP, LinkRules::gap,
            Rule.PREDECESSOR, LinkRules::predecessor,
            Rule.NOT_SAME_DAY, LinkRules::notSameDay);

    static Constraint gap(ConstraintFactory factory) {
        return factory.forEach(Link.class)
                .join(PlannedAppointment.class, equal(Link::before, PlannedAppointment::requestId))
                .join(PlannedAppointment.class, equal((link, before) -> link.later(), PlannedAppointment::requestId))
                .filter((link, before, later) ->
                        (before.isProposed() || later.isProposed()) && link.daysWrong(before.day(), later.day()) > 0)
                .penalizeLong(
                        HardMediumSoftLongScore.ONE_HARD,
                        (link, before, later) -> link.daysWrong(before.day(), later.day()))
                .justifyWith((link, before, later, score) -> new Because(
                        Rule.GAP, List.of(link.before(), link.later()), link.daysWrong(before.day(), later.day())))
                .asConstraint(Rule.GAP.name());
    }

    static Constraint predecessor(ConstraintFactory factory) {
        return factory.forEach(Link.class)
                .filter(Link::beforeIsOpen)
                .ifNotExists(PlannedAppointment.class, equal(Link::before, PlannedAppointment::requestId))
                .join(PlannedAppointment.class, equal(Link::later, PlannedAppointment::requestId))
                .filter((link, later) -> later.isProposed())
                .penalizeLong(HardMediumSoftLongScore.ONE_HARD, (link, later) -> 1)
                .justifyWith(
                        (link, later, score) -> new Because(Rule.PREDECESSOR, List.of(link.before(), link.later()), 1))
                .asConstraint(Rule.PREDECESSOR.name());
    }

    static Constraint notSameDay(ConstraintFactory factory) {
        return factory.forEach(Apart.class)
                .join(PlannedAppointment.class, equal(Apart::one, PlannedAppointment::requestId))
                .join(PlannedAppointment.class, equal((apart, one) -> apart.other(), PlannedAppointment::requestId))
                .filter((apart, one, other) -> (one.isProposed() || other.isProposed()) && one.day() == other.day())
                .penalizeLong(HardMediumSoftLongScore.ONE_HARD, (apart, one, other) -> 1)
                .justifyWith((apart, one, other, score) ->
                        new Because(Rule.NOT_SAME_DAY, List.of(apart.one(), apart.other()), 1))
                .asConstraint(Rule.NOT_SAME_DAY.name());
    }
}
