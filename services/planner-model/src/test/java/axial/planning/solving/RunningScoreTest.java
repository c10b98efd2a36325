package axial.planning.solving;

import static org.assertj.core.api.Assertions.assertThat;

import axial.planning.SampleNetwork;
import axial.planning.model.Facts;
import axial.planning.rules.Rule;
import axial.planning.rules.Weights;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;

/** The quick score is the rule book's score: OptaPlanner compares both after every move and throws where they differ. */
class RunningScoreTest {

    @Test
    void filling_is_scored_as_the_rule_book_says_after_every_move() {
        assertSameScoreThroughout(
                SampleNetwork.of(70, 2, 3), PlanOrder.fill(SampleNetwork.now(), Duration.ofSeconds(1)));
    }

    @Test
    void repairing_is_scored_as_the_rule_book_says_after_every_move() {
        PlanOrder repair = PlanOrder.repair(SampleNetwork.now(), Duration.ofSeconds(1));
        assertSameScoreThroughout(SampleNetwork.displacing(booked(Weights.standard()), 7), repair);
    }

    @Test
    void rebalancing_is_scored_as_the_rule_book_says_after_every_move_also_at_its_limit() {
        PlanOrder rebalance =
                PlanOrder.rebalance(SampleNetwork.now(), Duration.ofSeconds(1)).moving(new MoveLimits(2, 3, true, 20));
        PlanProblem solved = assertSameScoreThroughout(booked(carelessly()), rebalance);
        assertThat(solved.appointments().stream().filter(PlannedAppointment::isMoved))
                .hasSize(2);
    }

    @Test
    void distances_are_scored_as_the_rule_book_says_after_every_move() {
        Facts facts = SampleNetwork.withDistances(SampleNetwork.of(70, 4, 3));
        PlanProblem filled =
                assertSameScoreThroughout(facts, PlanOrder.fill(SampleNetwork.now(), Duration.ofSeconds(1)));
        assertThat(Distance.all(placed(filled))).isNotEmpty();

        PlanOrder rebalance =
                PlanOrder.rebalance(SampleNetwork.now(), Duration.ofSeconds(1)).moving(new MoveLimits(9, 5, true, 40));
        Facts booked = booked(facts, carelessly().with(Rule.SOFT_GAP, 0));
        PlanProblem rebalanced = assertSameScoreThroughout(booked, rebalance);
        assertThat(rebalanced.appointments()).anyMatch(PlannedAppointment::isMoved);
    }

    private static List<PlannedAppointment> placed(PlanProblem problem) {
        return problem.appointments().stream()
                .filter(appointment -> appointment.spot() != null)
                .toList();
    }

    @Test
    void the_workbench_follows_a_plan_again_after_it_has_followed_another_one() {
        PlanOrder fill = PlanOrder.fill(SampleNetwork.now(), Duration.ofSeconds(1));
        PlanProblem problem = ProblemSetup.of(SampleNetwork.of(60, 4, 5), fill);
        GreedyStart.place(problem);
        HardMediumSoftLongScore score = RunningScore.of(problem);
        Workbench bench = problem.workbench();
        bench.follow(problem.asBooked(Weights.standard()).appointments());
        assertThat(bench.unplaced()).isEqualTo(60);
        bench.follow(problem.appointments());
        assertThat(problem.appointments())
                .allMatch(appointment -> bench.placed(appointment.index()) == appointment.spot());
        assertThat(bench.balance().soft()).isEqualTo(score.softScore()).isNegative();
    }

    /** Leaves much to make better. */
    private static Weights carelessly() {
        return Weights.standard().with(Rule.IDLE, 0).with(Rule.DRIVE, 0).with(Rule.WAITED, 0);
    }

    private static Facts booked(Weights weights) {
        return booked(SampleNetwork.of(60, 4, 5), weights);
    }

    private static Facts booked(Facts facts, Weights weights) {
        PlanOrder fill = PlanOrder.fill(SampleNetwork.now(), Duration.ofSeconds(1))
                .limitedTo(50)
                .weighted(weights);
        return SampleNetwork.applied(facts, new PlanRun(facts, fill).solve(progress -> {}));
    }

    private static PlanProblem assertSameScoreThroughout(Facts facts, PlanOrder order) {
        SolverConfig config = Search.config(order.limitedTo(1), Duration.ZERO);
        config.setEnvironmentMode(EnvironmentMode.FULL_ASSERT);
        config.getScoreDirectorFactoryConfig().withAssertionScoreDirectorFactory(Search.streams());
        PlanProblem problem = ProblemSetup.of(facts, order);
        GreedyStart.place(problem);
        Solver<PlanProblem> solver = SolverFactory.<PlanProblem>create(config).buildSolver();
        Effort effort = new Effort(() -> 0, 4_000L, () -> false, solver::terminateEarly);
        problem.workbench().search(order.kind(), effort);
        PlanProblem solved = solver.solve(problem);
        assertThat(effort.evaluated()).isEqualTo(4_000);
        assertThat(solved.score().hardScore()).isZero();
        assertThat(solved.score().softScore()).isNegative();
        return solved;
    }
}
