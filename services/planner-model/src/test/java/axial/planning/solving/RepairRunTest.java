package axial.planning.solving;

import static org.assertj.core.api.Assertions.assertThat;

import axial.planning.PlanChecker;
import axial.planning.SampleNetwork;
import axial.planning.model.Facts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RepairRunTest {

    private static final PlanOrder REPAIR =
            PlanOrder.repair(SampleNetwork.now(), Duration.ofSeconds(2)).limitedTo(9_000);

    private static Facts damaged;
    private static List<Proposal> proposals;

    @BeforeAll
    static void displaceOneInTwelveOfAFullWeek() {
        Facts facts = SampleNetwork.of(420, 5, 4);
        PlanOrder fill =
                PlanOrder.fill(SampleNetwork.now(), Duration.ofSeconds(1)).limitedTo(2_000);
        Facts booked = SampleNetwork.applied(facts, new PlanRun(facts, fill).solve(progress -> {}));
        damaged = SampleNetwork.displacing(SampleNetwork.onlyPlaced(booked), 12);
        proposals = new RepairRun(damaged, REPAIR).solve((aim, progress) -> {});
    }

    @Test
    void three_aims_are_served_each_by_a_plan_that_keeps_every_rule() {
        assertThat(proposals).hasSizeBetween(2, 3);
        assertThat(proposals.stream().flatMap(proposal -> proposal.aims().stream()))
                .containsExactlyInAnyOrder(Aim.values());
        assertThat(proposals).allSatisfy(proposal -> {
            assertThat(PlanChecker.faults(damaged, proposal.plan(), SampleNetwork.now()))
                    .isEmpty();
            assertThat(proposal.plan().unplaced()).isEmpty();
            assertThat(proposal.upheaval().displaced()).isGreaterThan(20);
            assertThat(proposal.upheaval().rehoused())
                    .isEqualTo(proposal.upheaval().displaced());
        });
    }

    @Test
    void the_one_that_calls_the_fewest_moves_nobody_who_can_stay() {
        assertThat(of(Aim.FEWEST_CONTACTED).upheaval().othersMoved()).isZero();
    }

    @Test
    void the_soonest_waits_least_and_the_cheapest_costs_least() {
        assertThat(proposals).allSatisfy(proposal -> {
            assertThat(waited(of(Aim.SOONEST))).isLessThanOrEqualTo(waited(proposal));
            assertThat(of(Aim.CHEAPEST).plan().score())
                    .isGreaterThanOrEqualTo(proposal.plan().score());
        });
        assertThat(waited(of(Aim.SOONEST))).isLessThan(waited(of(Aim.CHEAPEST)));
    }

    @Test
    void every_proposal_is_billed_by_the_same_weights() {
        assertThat(proposals).allSatisfy(proposal -> {
            long moved = proposal.plan().costs().stream()
                    .filter(cost -> cost.rule() == axial.planning.rules.Rule.MOVED)
                    .mapToLong(RuleCost::cost)
                    .sum();
            assertThat(moved).isEqualTo(240L * proposal.upheaval().othersMoved());
        });
    }

    @Test
    void plans_that_are_the_same_are_one_proposal_with_several_aims() {
        Facts easy = SampleNetwork.displacing(SampleNetwork.onlyPlaced(bookedDay()), 40);
        List<Proposal> merged = new RepairRun(easy, REPAIR.limitedTo(900)).solve((aim, progress) -> {});

        assertThat(merged.stream().map(proposal -> proposal.plan().outcomeHash()))
                .doesNotHaveDuplicates();
        assertThat(merged).hasSizeLessThan(3);
        assertThat(merged.stream().flatMap(proposal -> proposal.aims().stream()))
                .containsExactlyInAnyOrder(Aim.values());
    }

    private static Facts bookedDay() {
        Facts facts = SampleNetwork.of(50, 5, 3);
        PlanOrder fill =
                PlanOrder.fill(SampleNetwork.now(), Duration.ofSeconds(1)).limitedTo(200);
        return SampleNetwork.applied(facts, new PlanRun(facts, fill).solve(progress -> {}));
    }

    @Test
    void somebody_is_moved_where_there_is_no_other_way() {
        Proposal fewest = assertMadeRoomForOneDisplaced(1);
        assertThat(fewest.plan().groups()).hasSize(1);
    }

    @Test
    void five_are_moved_where_a_long_procedure_fits_nowhere_else() {
        assertMadeRoomForOneDisplaced(5);
    }

    private static Proposal assertMadeRoomForOneDisplaced(int moved) {
        List<Proposal> found = new RepairRun(SmallNetwork.oneRoomFullOf(moved), REPAIR).solve((aim, progress) -> {});

        Proposal fewest = found.get(0);
        assertThat(fewest.aims()).contains(Aim.FEWEST_CONTACTED);
        assertThat(fewest.plan().unplaced()).isEmpty();
        assertThat(fewest.upheaval().othersMoved()).isEqualTo(moved);
        return fewest;
    }

    @Test
    void each_proposal_comes_out_again_from_its_own_order() {
        for (Proposal proposal : proposals) {
            PlanOrder again = proposal.order()
                    .again(proposal.plan().scoreCalculations(), proposal.plan().pace());
            Plan alone = new PlanRun(damaged, again).solve(progress -> {});
            assertThat(alone.outcomeHash()).isEqualTo(proposal.plan().outcomeHash());
            assertThat(alone.inputHash()).isEqualTo(proposal.plan().inputHash());
            assertThat(alone.before()).isEqualTo(proposal.plan().before());
            assertThat(alone.after()).isEqualTo(proposal.plan().after());
        }
        assertThat(proposals.stream().map(proposal -> proposal.plan().inputHash()))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_repair_that_is_stopped_still_answers_every_aim() {
        RepairRun run = new RepairRun(damaged, PlanOrder.repair(SampleNetwork.now(), Duration.ofMinutes(15)));
        List<Aim> heard = new ArrayList<>();
        List<Proposal> found = run.solve((aim, progress) -> {
            heard.add(aim);
            run.stop();
        });

        assertThat(heard).containsExactly(Aim.values());
        assertThat(found.stream().flatMap(proposal -> proposal.aims().stream()))
                .containsExactlyInAnyOrder(Aim.values());
        assertThat(found).allMatch(proposal -> proposal.plan().stoppedEarly());
    }

    private static Proposal of(Aim aim) {
        return proposals.stream()
                .filter(proposal -> proposal.aims().contains(aim))
                .findFirst()
                .orElseThrow();
    }

    private static long waited(Proposal proposal) {
        return proposal.plan().after().daysWaited() + proposal.plan().after().daysLate();
    }
}
