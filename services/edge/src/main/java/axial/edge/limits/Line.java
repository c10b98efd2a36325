package axial.edge.limits;

import java.util.ArrayDeque;
import java.util.Deque;

/** The calls of one caller: some run, some wait for one of those to end. Not for threads; {@link Turns} sees to that. */
final class Line {

    private final int atOnce;
    private final int mostWaiting;
    private final Deque<Turn> waiting = new ArrayDeque<>();
    private int running;

    Line(int atOnce, int mostWaiting) {
        this.atOnce = atOnce;
        this.mostWaiting = mostWaiting;
    }

    /** One call. */
    static final class Turn {

        private final Runnable begin;
        private boolean runs;

        Turn(Runnable begin) {
            this.begin = begin;
        }
    }

    /** Whether there is a place for it; it begins at once or when its turn comes. */
    boolean join(Turn turn) {
        if (running < atOnce) {
            begin(turn);
            return true;
        }
        return waiting.size() < mostWaiting && waiting.add(turn);
    }

    /** The call has ended, or its caller has gone. */
    void leave(Turn turn) {
        if (!turn.runs) {
            waiting.remove(turn);
            return;
        }
        running--;
        Turn next = waiting.poll();
        if (next != null) {
            begin(next);
        }
    }

    boolean isEmpty() {
        return running == 0 && waiting.isEmpty();
    }

    private void begin(Turn turn) {
        running++;
        turn.runs = true;
        turn.begin.run();
    }
}
