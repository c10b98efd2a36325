package axial.benchmark.bound.lagrangian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelsTest {

    private static final int PLACE = 3;
    private static final int NONE = -1;

    private record Added(double paid, long memory) {}

    private final Labels labels = new Labels(5);

    @Test
    void of_two_the_one_that_is_dearer_and_remembers_as_many_is_dropped_whichever_came_first() {
        labels.add(PLACE, 2, 0b011, 7, NONE);
        labels.add(PLACE, 1, 0b001, 8, NONE);
        labels.add(PLACE, 3, 0b101, 9, NONE);

        assertThat(kept()).containsExactly(new Added(1, 0b001));
        assertThat(labels.choice(labels.first(PLACE))).isEqualTo(8);
    }

    @Test
    void a_dearer_one_that_remembers_somebody_less_is_kept() {
        labels.add(PLACE, 2, 0b010, 7, NONE);
        labels.add(PLACE, 1, 0b001, 8, NONE);

        assertThat(kept()).containsExactly(new Added(1, 0b001), new Added(2, 0b010));
    }

    @Test
    void whatever_comes_goes_on_from_one_that_paid_no_more_and_remembers_nobody_else() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            labels.clear(5, true);
            List<Added> all = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                Added one = new Added(random.nextInt(100), random.nextLong() & random.nextLong() & 0xFF);
                all.add(one);
                labels.add(PLACE, one.paid(), one.memory(), i, NONE);
                assertThat(all).allMatch(this::canStillGoOn);
            }
        }
    }

    @Test
    void a_place_is_not_full_before_it_holds_so_many_and_then_gives_up_memory_of_the_dearest_alone() {
        for (int i = 0; i <= Labels.MOST; i++) {
            labels.add(PLACE, i, 1L << i | 1L << 40, i, NONE);
        }

        List<Added> kept = kept();
        assertThat(kept).hasSize(Labels.MOST);
        assertThat(kept.get(Labels.MOST - 2)).isEqualTo(new Added(Labels.MOST - 2, 1L << (Labels.MOST - 2) | 1L << 40));
        assertThat(kept.get(Labels.MOST - 1)).isEqualTo(new Added(Labels.MOST - 1, 1L << 40));
    }

    private boolean canStillGoOn(Added one) {
        return kept().stream().anyMatch(kept -> kept.paid() <= one.paid() && (kept.memory() & ~one.memory()) == 0);
    }

    private List<Added> kept() {
        List<Added> kept = new ArrayList<>();
        for (int label = labels.first(PLACE); label < labels.end(PLACE); label++) {
            kept.add(new Added(labels.paid(label), labels.memory(label)));
        }
        return kept;
    }
}
