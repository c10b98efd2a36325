package axial.planning.solving;

import static org.assertj.core.api.Assertions.assertThat;

import axial.planning.SampleNetwork;
import axial.planning.model.Facts;
import axial.planning.rules.Reason;
import axial.planning.rules.Rule;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A patient's treatments keep the days between them that are wished, although each is late already and the room is free. */
class DistanceRunTest {

    private static final int WEEK = 7;

    @Test
    void two_stellate_blocks_of_one_side_come_days_apart() {
        assertThat(daysBetween(SmallNetwork.treatments(2, 30, WEEK, 60))).containsExactly(7L);
    }

    @Test
    void three_treatments_with_pens_come_one_a_week() {
        assertThat(daysBetween(SmallNetwork.treatments(3, 30, WEEK, 60))).containsExactly(7L, 7L);
    }

    @Test
    void without_a_price_they_come_on_one_day() {
        assertThat(daysBetween(SmallNetwork.treatments(3, 30, WEEK, 0))).containsExactly(0L, 0L);
    }

    @Test
    void where_there_are_no_such_days_they_come_all_the_same_and_the_plan_says_what_is_missed() {
        Plan plan = plan(SmallNetwork.treatments(2, 3, WEEK, 60));
        assertThat(plan.unplaced()).isEmpty();
        assertThat(plan.costs())
                .filteredOn(cost -> cost.rule() == Rule.SOFT_GAP)
                .singleElement()
                .isEqualTo(new RuleCost(Rule.SOFT_GAP, 1, 5 * 60));
        assertThat(plan.moves()).allSatisfy(move -> {
            Reason reason = move.reasons().stream()
                    .filter(cost -> cost.rule() == Rule.SOFT_GAP)
                    .findFirst()
                    .orElseThrow();
            assertThat(reason.price()).isEqualTo(300);
            assertThat(reason.sentence()).startsWith("5 days off what is wished: at least 7 days ");
        });
    }

    @Test
    void the_soonest_of_three_repairs_keeps_them_apart_too() {
        Facts facts = SmallNetwork.treatments(3, 30, WEEK, 60);
        PlanOrder soonest = order().aimingAt(Aim.SOONEST);
        assertThat(daysBetween(new PlanRun(facts, soonest).solve(progress -> {})))
                .containsExactly(7L, 7L);
    }

    private static List<Long> daysBetween(Facts facts) {
        return daysBetween(plan(facts));
    }

    private static List<Long> daysBetween(Plan plan) {
        List<PlannedMove> moves = plan.moves().stream()
                .sorted(Comparator.comparing(PlannedMove::requestId))
                .toList();
        return moves.stream()
                .skip(1)
                .map(move -> ChronoUnit.DAYS.between(
                        moves.get(moves.indexOf(move) - 1)
                                .placement()
                                .start()
                                .atZone(SampleNetwork.ZONE)
                                .toLocalDate(),
                        move.placement().start().atZone(SampleNetwork.ZONE).toLocalDate()))
                .toList();
    }

    private static Plan plan(Facts facts) {
        return new PlanRun(facts, order()).solve(progress -> {});
    }

    private static PlanOrder order() {
        return PlanOrder.fill(SampleNetwork.now(), Duration.ofMinutes(1)).limitedTo(2_000);
    }
}
