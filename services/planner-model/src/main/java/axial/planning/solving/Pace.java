package axial.planning.solving;

import java.util.List;

/**
 * When a search cooled down: how many moves it had thought of when each hundredth of its limit was used up. A search that a clock paces is given
 * again by it on any machine.
 *
 * @param moves not falling; shorter than a hundred when the search ended before its limit
 */
public record Pace(List<Long> moves) {

    static final int STEPS = 100;

    public Pace {
        moves = List.copyOf(moves);
    }
}
