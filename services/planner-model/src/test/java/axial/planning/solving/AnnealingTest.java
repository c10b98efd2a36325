package axial.planning.solving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AnnealingTest {

    private static final int MOVES = 6_400;

    @Test
    void losses_grow_smaller_as_the_run_nears_its_limit() {
        assertThat(loss(PlanOrder.Kind.FILL, 0.9, 1)).isLessThan(loss(PlanOrder.Kind.FILL, 0.1, 1) / 4);
    }

    @Test
    void a_search_that_looks_at_everybody_only_a_few_times_loses_more() {
        double often = loss(PlanOrder.Kind.FILL, 0.5, 10);
        double seldom = loss(PlanOrder.Kind.FILL, 0.5, 1_000);
        assertThat(seldom).isGreaterThan(3 * often);
    }

    @Test
    void in_the_end_nothing_is_lost_however_hot_it_was() {
        assertThat(loss(PlanOrder.Kind.FILL, 0.8, 1_000)).isLessThan(0.4 * loss(PlanOrder.Kind.FILL, 0.6, 1_000));
        assertThat(loss(PlanOrder.Kind.FILL, 1, 1_000)).isZero();
    }

    @Test
    void who_is_booked_is_moved_for_a_small_loss_at_most() {
        assertThat(loss(PlanOrder.Kind.REPAIR, 0.1, 1_000)).isLessThan(1);
    }

    /** The mean of what moves may lose when so much of the time is used up. */
    private static double loss(PlanOrder.Kind kind, double spent, int appointments) {
        Effort effort = new Effort(() -> spent, null, () -> false, () -> {});
        for (int i = 0; i < MOVES; i++) {
            effort.goesOn();
        }
        Annealing annealing = Annealing.of(kind, effort, appointments);
        Random random = new Random(5);
        long lost = 0;
        for (int i = 0; i < 10_000; i++) {
            lost += annealing.mostLost(random);
        }
        return lost / 10_000.0;
    }
}
