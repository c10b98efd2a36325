package axial.planning.solving;

import static org.assertj.core.api.Assertions.assertThat;

import axial.planning.PlanChecker;
import axial.planning.SampleNetwork;
import axial.planning.model.Facts;
import axial.planning.model.Request;
import axial.planning.model.RequestState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanRunTest {

    private static final PlanOrder FILL = PlanOrder.fill(SampleNetwork.now(), Duration.ofSeconds(2));
    private static final PlanOrder REPAIR = PlanOrder.repair(SampleNetwork.now(), Duration.ofSeconds(2));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_filled_week_passes_the_suspicious_checker(long seed) {
        Facts facts = SampleNetwork.of(300, 5, seed);
        Plan plan = solve(facts, FILL.limitedTo(4_000).seeded(seed));
        assertThat(plan.score().hard()).isZero();
        assertThat(PlanChecker.faults(facts, plan, SampleNetwork.now())).isEmpty();
        assertThat(plan.moves().size() + plan.unplaced().size()).isEqualTo(300);
        assertThat(plan.moves()).hasSizeGreaterThan(280);
    }

    @Test
    void waiting_requests_are_placed_around_what_is_booked() {
        Facts booked = bookedWeek();
        List<Request> more = new ArrayList<>(booked.requests());
        SampleNetwork.of(330, 5, 4).requests().stream().skip(300).forEach(more::add);
        Facts facts = SampleNetwork.with(more, booked);
        Plan plan = solve(facts, FILL.limitedTo(2_000));
        assertThat(plan.moves()).isNotEmpty().allMatch(move -> move.kind() == PlannedMove.Kind.PLACE);
        assertThat(PlanChecker.faults(facts, plan, SampleNetwork.now())).isEmpty();
    }

    @Test
    void a_repair_gives_everybody_displaced_a_place_and_calls_hardly_anybody_else() {
        Facts facts = SampleNetwork.displacing(bookedWeek(), 12);
        Plan plan = solve(facts, REPAIR.limitedTo(5_000));
        long displaced = facts.requests().stream()
                .filter(request -> request.state() == RequestState.WAITING && request.displaced())
                .count();
        assertThat(displaced).isGreaterThan(20);
        assertThat(PlanChecker.faults(facts, plan, SampleNetwork.now())).isEmpty();
        assertThat(plan.unplaced()).isEmpty();
        assertThat((double) plan.moves().size()).isLessThanOrEqualTo(1.3 * displaced);
    }

    @Test
    void the_same_facts_seed_and_limit_give_the_same_plan() {
        Facts facts = SampleNetwork.of(150, 3, 9);
        Plan first = solve(facts, FILL.limitedTo(3_000).seeded(5));
        Plan again = solve(facts, FILL.limitedTo(3_000).seeded(5));
        assertThat(again.groups()).isEqualTo(first.groups());
        assertThat(again.score()).isEqualTo(first.score());
        assertThat(again.inputHash()).isEqualTo(first.inputHash());
        assertThat(solve(facts, FILL.limitedTo(3_000).seeded(6)).groups()).isNotEqualTo(first.groups());
    }

    @Test
    void what_a_clock_paced_comes_out_again_from_its_pace_alone() {
        Facts facts = SampleNetwork.of(150, 3, 9);
        PlanOrder order =
                PlanOrder.fill(SampleNetwork.now(), Duration.ofMinutes(5)).seeded(5);
        PlanRun run = new PlanRun(facts, order);
        AtomicInteger looks = new AtomicInteger();
        run.paced(() -> {
            int look = looks.incrementAndGet();
            if (look == 95) {
                run.stop();
            }
            return look * look / 10_000.0;
        });
        Plan first = run.solve(progress -> {});
        Plan again = solve(facts, order.again(first.scoreCalculations(), first.pace()));
        assertThat(first.pace().moves()).hasSizeGreaterThan(50);
        assertThat(again.outcomeHash()).isEqualTo(first.outcomeHash());
        assertThat(again.inputHash()).isEqualTo(first.inputHash());
        assertThat(again.pace()).isEqualTo(first.pace());
        Plan evenly = solve(facts, order.limitedTo(first.scoreCalculations()));
        assertThat(evenly.outcomeHash()).isNotEqualTo(first.outcomeHash());
    }

    @Test
    void a_run_that_is_stopped_hands_back_the_best_plan_so_far() {
        Facts facts = SampleNetwork.of(100, 2, 8);
        long minutesOfMoves = 20_000_000;
        PlanRun run = new PlanRun(facts, FILL.limitedTo(minutesOfMoves));
        AtomicInteger improvements = new AtomicInteger();
        Plan plan = run.solve(progress -> {
            assertThat(progress.toPlace()).isEqualTo(100);
            if (improvements.incrementAndGet() == 3) {
                run.stop();
            }
        });
        assertThat(plan.stoppedEarly()).isTrue();
        assertThat(plan.scoreCalculations()).isLessThan(minutesOfMoves / 2);
        assertThat(PlanChecker.faults(facts, plan, SampleNetwork.now())).isEmpty();
    }

    @Test
    void a_first_plan_that_nothing_improves_is_told_too() {
        List<Progress> told = new ArrayList<>();
        new PlanRun(SampleNetwork.of(1, 1, 8), FILL.limitedTo(50)).solve(told::add);
        assertThat(told).isNotEmpty();
        assertThat(told.get(0).placed()).isEqualTo(1);
    }

    @Test
    void a_run_stopped_before_it_begins_hands_back_the_first_plan() {
        Facts facts = SampleNetwork.of(20, 1, 8);
        PlanRun run = new PlanRun(facts, FILL);
        run.stop();
        Plan first = run.solve(progress -> {});
        assertThat(first.moves()).isNotEmpty();
        assertThat(solve(facts, FILL.again(first.scoreCalculations(), first.pace()))
                        .outcomeHash())
                .isEqualTo(first.outcomeHash());
    }

    @Test
    void the_costs_per_rule_add_up_to_the_score() {
        Plan plan = solve(SampleNetwork.of(200, 1, 8), FILL.limitedTo(500));
        long cost = plan.costs().stream().mapToLong(RuleCost::cost).sum();
        PlanScore score = plan.score();
        assertThat(cost)
                .isEqualTo(-score.hard() - score.medium() - score.soft())
                .isPositive();
    }

    @Test
    void only_the_requests_clinics_and_days_of_the_order_are_planned() {
        Facts facts = SampleNetwork.of(120, 5, 2);
        var day = SampleNetwork.FIRST_DAY.plusDays(2);
        Plan plan = solve(facts, FILL.limitedTo(500).within(Set.of("MKO"), day, day));
        assertThat(plan.moves()).isNotEmpty().allSatisfy(move -> {
            assertThat(move.placement().clinic()).isEqualTo("MKO");
            assertThat(move.placement().start().atZone(SampleNetwork.ZONE).toLocalDate())
                    .isEqualTo(day);
        });
    }

    private static Facts bookedWeek() {
        Facts facts = SampleNetwork.of(300, 5, 4);
        Facts booked = SampleNetwork.applied(facts, solve(facts, FILL.limitedTo(2_000)));
        assertThat(booked.appointments()).hasSizeGreaterThan(280);
        return SampleNetwork.onlyPlaced(booked);
    }

    private static Plan solve(Facts facts, PlanOrder order) {
        return new PlanRun(facts, order).solve(progress -> {});
    }
}
