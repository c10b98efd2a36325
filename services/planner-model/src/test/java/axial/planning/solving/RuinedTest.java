package axial.planning.solving;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuinedTest {

    @Test
    void the_next_move_begins_without_those_of_the_last() {
        Ruined ruined = new Ruined(3);
        ruined.begin(0, 30);
        ruined.add(1);
        ruined.onDay(20_000);

        ruined.begin(2, 30);

        assertThat(ruined.indexes).containsExactly(2);
        assertThat(ruined.contains(2)).isTrue();
        assertThat(ruined.contains(0) || ruined.contains(1)).isFalse();
        assertThat(ruined.firstDay).isNegative();
    }
}
