package axial.planning.solving;

import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** How far a search is: from 0 at its beginning to 1 at its limit of time or of moves, whichever comes first. */
final class Effort {

    /** Of what does not search. */
    static final Effort NONE = new Effort(() -> 1, null, () -> {});

    private static final int LOOK_EVERY = 64;

    private final DoubleSupplier time;
    private final @Nullable Long limit;
    private final Runnable end;
    private long evaluated;
    private double spent;

    /**
     * @param time  the part of the time that is used up
     * @param limit of moves that are thought of; null: none
     * @param end   ends the search
     */
    Effort(DoubleSupplier time, @Nullable Long limit, Runnable end) {
        this.time = time;
        this.limit = limit;
        this.end = end;
    }

    /** Counts one more move, unless the limit is reached. */
    boolean goesOn() {
        if (limit != null && evaluated >= limit) {
            end.run();
            return false;
        }
        if (evaluated++ % LOOK_EVERY == 0) {
            spent = time.getAsDouble();
        }
        return true;
    }

    /** From 0 to 1. */
    double spent() {
        double moves = limit == null ? 0 : (double) evaluated / limit;
        return Math.min(1, Math.max(spent, moves));
    }

    /** Moves thought of. */
    long evaluated() {
        return evaluated;
    }
}
