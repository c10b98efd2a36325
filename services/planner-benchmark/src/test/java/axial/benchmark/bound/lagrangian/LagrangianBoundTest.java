package axial.benchmark.bound.lagrangian;

import static org.assertj.core.api.Assertions.assertThat;

import axial.benchmark.format.PlanFile.Score;
import axial.benchmark.instance.Instance;
import axial.benchmark.pooled.Pooled;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On instances that CP-SAT solves to the end, the bound is set against the optimum. */
class LagrangianBoundTest {

    private static final int ROUNDS = 800;
    private static final int ROUNDS_TO_REMEMBER_ALL = 40;
    private static final double EXACT = 1e-6;
    private static final List<Solved> ALL = LongStream.rangeClosed(1, 4)
            .boxed()
            .flatMap(seed -> Stream.of(
                    FewRequests.sparse(10, 2, seed),
                    FewRequests.full(6, seed),
                    FewRequests.crowded(10, 2, seed),
                    FewRequests.resting(9, seed),
                    FewRequests.driving(9, seed),
                    FewRequests.linked(8, 3, seed)))
            .map(instance -> new Solved(instance, FewRequests.optimum(instance)))
            .toList();

    record Solved(Instance instance, Score optimum) {

        Dual dual() {
            return dual(instance);
        }

        /** With the medium of this optimum. */
        Dual dual(Instance other) {
            Pooled pooled = Pooled.of(other);
            return new Dual(pooled, -optimum.medium(), FewRequests.cheapest(pooled));
        }

        double least() {
            return -optimum.soft();
        }

        @Override
        public String toString() {
            return instance.name() + " " + optimum;
        }
    }

    static List<Solved> all() {
        return ALL;
    }

    @ParameterizedTest
    @MethodSource("all")
    void the_bound_is_not_above_the_optimum(Solved solved) {
        assertThat(solved.optimum().hard()).isZero();
        assertThat(Ascent.best(solved.dual(), ROUNDS, 0)).isLessThanOrEqualTo(solved.least() + EXACT);
    }

    @Test
    void the_bound_is_seldom_far_below_the_optimum() {
        double optima = ALL.stream().mapToDouble(Solved::least).sum();
        double bounds = ALL.stream()
                .mapToDouble(solved -> Ascent.best(solved.dual(), ROUNDS, 0))
                .sum();
        assertThat(bounds).isGreaterThan(0.96 * optima);
    }

    @ParameterizedTest
    @MethodSource("all")
    void the_bound_is_not_above_the_optimum_when_providers_remember_whom_they_have_done(Solved solved) {
        Dual dual = solved.dual();
        remembered(dual, wanting(dual, 60));
        assertThat(Ascent.best(dual, ROUNDS / 4, ROUNDS / 8)).isLessThanOrEqualTo(solved.least() + EXACT);
    }

    @Test
    void who_remembers_does_nobody_twice_so_that_the_bound_rises_if_anything() {
        double rise = 0;
        for (Solved solved : ALL) {
            Dual dual = solved.dual();
            for (double[] multipliers : draws(dual).subList(0, 4)) {
                double before = solved.dual().at(multipliers, new double[multipliers.length]);
                double after = remembered(dual, multipliers);
                assertThat(after).isBetween(before - EXACT, solved.least() + EXACT);
                rise += after - before;
            }
        }
        assertThat(rise).isGreaterThan(ALL.size() * 10.0);
    }

    /** The bound once nobody is done twice at these multipliers any more, or as many are remembered as can be. */
    private static double remembered(Dual dual, double[] multipliers) {
        double[] slope = new double[multipliers.length];
        for (int round = 0; round < ROUNDS_TO_REMEMBER_ALL; round++) {
            dual.at(multipliers, slope);
            if (round % 10 == 9) {
                dual.rememberMore();
            }
        }
        return dual.at(multipliers, slope);
    }

    @Test
    void a_room_too_few_is_noticed() {
        assertThat(ALL)
                .anyMatch(solved -> exceeds(solved, FewRequests.without("SSP-FLUORO-1", solved.instance())))
                .noneMatch(solved -> exceeds(solved, FewRequests.without("no such room", solved.instance())));
    }

    private static boolean exceeds(Solved solved, Instance poorer) {
        return Ascent.best(solved.dual(poorer), ROUNDS, 0) > solved.least() + EXACT;
    }

    @ParameterizedTest
    @MethodSource("all")
    void any_multipliers_give_a_bound(Solved solved) {
        Dual dual = solved.dual();
        for (double[] multipliers : draws(dual)) {
            assertThat(dual.at(multipliers, new double[multipliers.length]))
                    .isLessThanOrEqualTo(solved.least() + EXACT);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void the_bound_never_gains_more_than_the_slope_says(Solved solved) {
        Dual dual = solved.dual();
        List<double[]> draws = draws(dual);
        for (double[] from : draws) {
            double[] slope = new double[from.length];
            double bound = dual.at(from, slope);
            for (double[] to : draws) {
                double most = bound;
                for (int i = 0; i < to.length; i++) {
                    most += slope[i] * (to[i] - from[i]);
                }
                assertThat(dual.at(to, new double[to.length])).isLessThanOrEqualTo(most + EXACT);
            }
        }
    }

    /** Whoever does a request, whichever it is, saves so much. */
    private static double[] wanting(Dual dual, double each) {
        double[] wanting = dual.multipliers().start();
        for (int i = 0; i < wanting.length; i++) {
            wanting[i] = dual.multipliers().limit(i) == -1 ? each : 0;
        }
        return wanting;
    }

    /** Within their ranges, of all sizes, most of them 0 as in real ones; and two at which providers do all they can. */
    private static List<double[]> draws(Dual dual) {
        Random random = new Random(7);
        List<double[]> draws = new ArrayList<>(List.of(wanting(dual, 60), wanting(dual, 300)));
        for (int size = 1; size <= 64; size *= 2) {
            double[] draw = dual.multipliers().start();
            for (int i = 0; i < draw.length; i++) {
                draw[i] += random.nextInt(3) == 0 ? size * random.nextGaussian() : 0;
            }
            dual.multipliers().confine(draw);
            draws.add(draw);
        }
        return draws;
    }
}
