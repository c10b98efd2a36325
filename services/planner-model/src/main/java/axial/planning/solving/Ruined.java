package axial.planning.solving;

import axial.planning.diary.Case;
import java.util.ArrayList;
import java.util.List;

/** Whom a move takes out of the plan, in the order in which they go back, and how they are put back. Reused. */
final class Ruined {

    final List<Integer> indexes = new ArrayList<>();
    int firstDay;
    int lastDay;
    int blinksIn1000;

    void begin(int index, int blinksIn1000) {
        indexes.clear();
        indexes.add(index);
        firstDay = -Case.NEVER;
        lastDay = Case.NEVER;
        this.blinksIn1000 = blinksIn1000;
    }

    void add(int index) {
        indexes.add(index);
    }

    boolean isFull(int most) {
        return indexes.size() >= most;
    }

    boolean contains(int index) {
        return indexes.contains(index);
    }

    void onDay(int day) {
        firstDay = day;
        lastDay = day;
    }
}
