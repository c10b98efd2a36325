package axial.benchmark.bound;

import static org.assertj.core.api.Assertions.assertThat;

import axial.benchmark.check.Checker;
import axial.benchmark.format.PlanFile.Score;
import axial.benchmark.instance.Instance;
import axial.benchmark.instance.InstanceGenerator;
import axial.benchmark.runner.Allowance;
import axial.benchmark.runner.Field;
import axial.benchmark.runner.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Solvers that share no code find the same rules broken by nothing, and none beats the bound. */
class LowerBoundTest {

    private static final Instance INSTANCE = InstanceGenerator.generate("small", 16, 1, 13);
    private static final Bound BOUND = LowerBound.of(INSTANCE);

    @ParameterizedTest
    @ValueSource(strings = {"axial", "default-moves", "timefold-default", "cp-sat"})
    void no_plan_is_better_than_the_bound(String solver) {
        Outcome outcome = Field.named(solver).solve(INSTANCE, Allowance.moves(50_000), 3);
        Score score = Checker.check(INSTANCE, outcome.placements()).score();
        assertThat(score.hard()).isZero();
        assertThat(-score.medium()).isGreaterThanOrEqualTo(BOUND.medium());
        if (-score.medium() == BOUND.medium()) {
            assertThat(-score.soft()).isGreaterThanOrEqualTo(BOUND.soft());
        }
    }
}
