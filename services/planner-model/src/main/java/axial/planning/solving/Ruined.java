package axial.planning.solving;

import axial.planning.diary.Case;
import axial.planning.diary.Shift;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom a move takes out of the plan, in the order in which they go back, and how they are put back. Reused. */
final class Ruined {

    final List<Integer> indexes = new ArrayList<>();
    int firstDay;
    int lastDay;
    int blinksIn1000;

    /** Where none of them goes back to; null: none. */
    @Nullable
    Shift closed;

    private final boolean[] takenOut;

    /** @param appointments how many there are */
    Ruined(int appointments) {
        takenOut = new boolean[appointments];
    }

    void begin(int index, int blinksIn1000) {
        indexes.forEach(any -> takenOut[any] = false);
        indexes.clear();
        add(index);
        firstDay = -Case.NEVER;
        lastDay = Case.NEVER;
        closed = null;
        this.blinksIn1000 = blinksIn1000;
    }

    void add(int index) {
        indexes.add(index);
        takenOut[index] = true;
    }

    boolean isFull(int most) {
        return indexes.size() >= most;
    }

    boolean contains(int index) {
        return takenOut[index];
    }

    void onDay(int day) {
        firstDay = day;
        lastDay = day;
    }
}
