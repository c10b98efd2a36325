package axial.planner.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharesTest {

    @Test
    void one_planner_owns_everything() {
        assertThat(Shares.of(5, Map.of("ada", Set.of()))).isEqualTo(Map.of("ada", Set.of(0, 1, 2, 3, 4)));
    }

    @Test
    void planners_that_start_together_share_evenly() {
        Map<String, Set<Integer>> shares = Shares.of(7, Map.of("ada", Set.of(), "ben", Set.of(), "cyd", Set.of()));

        assertThat(shares.values()).extracting(Set::size).containsExactlyInAnyOrder(3, 2, 2);
        assertThat(all(shares)).hasSize(7);
    }

    @Test
    void what_must_move_is_nobody_s_until_its_owner_has_let_go_of_it() {
        Map<String, Set<Integer>> first = Shares.of(6, Map.of("ada", Set.of(0, 1, 2, 3, 4, 5), "ben", Set.of()));
        assertThat(first).isEqualTo(Map.of("ada", Set.of(0, 1, 2), "ben", Set.of()));

        assertThat(Shares.of(6, first)).isEqualTo(Map.of("ada", Set.of(0, 1, 2), "ben", Set.of(3, 4, 5)));
    }

    @Test
    void when_one_goes_the_others_keep_what_they_have_and_share_the_rest() {
        Map<String, Set<Integer>> shares = Shares.of(9, Map.of("ada", Set.of(0, 4, 8), "cyd", Set.of(1, 5, 7)));

        assertThat(shares.get("ada")).hasSizeGreaterThan(3).contains(0, 4, 8);
        assertThat(shares.get("cyd")).contains(1, 5, 7);
        assertThat(all(shares)).hasSize(9);
    }

    @Test
    void nothing_moves_when_nobody_came_or_went() {
        Map<String, Set<Integer>> owned = Map.of("ada", Set.of(3, 6), "ben", Set.of(0, 1, 2), "cyd", Set.of(4, 5));

        assertThat(Shares.of(7, owned)).isEqualTo(owned);
    }

    @Test
    void more_planners_than_partitions_leave_some_idle() {
        Map<String, Set<Integer>> shares = Shares.of(1, Map.of("ada", Set.of(), "ben", Set.of(0)));

        assertThat(shares).isEqualTo(Map.of("ada", Set.of(), "ben", Set.of(0)));
    }

    /** Planners come and go at random, also while partitions are on the move. */
    @ParameterizedTest
    @ValueSource(longs = {3, 17, 29, 57})
    void in_a_few_rounds_everything_is_owned_evenly_and_never_by_two(long seed) {
        Random random = new Random(seed);
        List<String> planners = List.of("ada", "ben", "cyd", "dot", "eli", "fay");
        Map<String, Set<Integer>> owned = new HashMap<>();
        for (int round = 0; round < 300; round++) {
            String one = planners.get(random.nextInt(planners.size()));
            if (owned.containsKey(one) && owned.size() > 1) {
                owned.remove(one);
            } else {
                owned.putIfAbsent(one, Set.of());
            }
            owned = rebalanced(owned);
            Map<String, Set<Integer>> settled = rebalanced(rebalanced(owned));
            assertThat(all(settled)).hasSize(12);
            assertThat(settled.values()).allSatisfy(share -> assertThat(share.size())
                    .isBetween(12 / settled.size(), (12 + settled.size() - 1) / settled.size()));
        }
    }

    /** One round, in which nobody gets what another still has. */
    private static Map<String, Set<Integer>> rebalanced(Map<String, Set<Integer>> owned) {
        Map<String, Set<Integer>> shares = new HashMap<>(Shares.of(12, owned));
        Set<Integer> seen = new HashSet<>();
        shares.forEach((member, share) -> share.forEach(number -> {
            assertThat(seen.add(number)).as("%d is shared once", number).isTrue();
            owned.forEach((other, had) ->
                    assertThat(other.equals(member) || !had.contains(number)).isTrue());
        }));
        return shares;
    }

    private static Set<Integer> all(Map<String, Set<Integer>> shares) {
        Set<Integer> all = new TreeSet<>();
        shares.values().forEach(all::addAll);
        return all;
    }
}
