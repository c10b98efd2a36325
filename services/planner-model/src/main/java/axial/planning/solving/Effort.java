package axial.planning.solving;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** How far a search is: from 0 at its beginning to 1 at its limit of time or of moves, whichever comes first. */
final class Effort {

    /** Of what does not search. */
    static final Effort NONE = new Effort(() -> 1, null, () -> false, () -> {});

    private static final int LOOK_EVERY = 64;

    private final DoubleSupplier time;
    private final @Nullable Long limit;
    private final BooleanSupplier stopped;
    private final Runnable end;
    private final List<Long> steps = new ArrayList<>();
    private final @Nullable Pace recorded;
    private long evaluated;

    /**
     * @param time  the part of the time that is used up
     * @param limit of moves that are thought of; null: none
     * @param stopped whether somebody wants it to end; OptaPlanner itself forgets that when it hears it before it has begun
     * @param end   ends the search
     */
    Effort(DoubleSupplier time, @Nullable Long limit, BooleanSupplier stopped, Runnable end) {
        this(time, limit, stopped, end, null);
    }

    private Effort(
            DoubleSupplier time, @Nullable Long limit, BooleanSupplier stopped, Runnable end, @Nullable Pace recorded) {
        this.time = time;
        this.limit = limit;
        this.stopped = stopped;
        this.end = end;
        this.recorded = recorded;
    }

    /** One that goes as another went. @param limit how many moves that thought of */
    static Effort again(Pace recorded, long limit, BooleanSupplier stopped, Runnable end) {
        return new Effort(() -> 0, limit, stopped, end, recorded);
    }

    /** Counts one more move, unless the limit is reached or somebody stopped it. */
    boolean goesOn() {
        if ((limit != null && evaluated >= limit) || stopped.getAsBoolean()) {
            end.run();
            return false;
        }
        boolean due = limit != null || evaluated % LOOK_EVERY == 0;
        evaluated++;
        if (due) {
            look();
        }
        return true;
    }

    private void look() {
        if (recorded != null) {
            while (steps.size() < recorded.moves().size() && recorded.moves().get(steps.size()) <= evaluated) {
                steps.add(evaluated);
            }
            return;
        }
        double moves = limit == null ? 0 : (double) evaluated / limit;
        double spent = Math.min(1, Math.max(time.getAsDouble(), moves));
        while (steps.size() < (int) (spent * Pace.STEPS)) {
            steps.add(evaluated);
        }
    }

    /** From 0 to 1, in hundredths. */
    double spent() {
        return (double) steps.size() / Pace.STEPS;
    }

    /** Moves it will have thought of in the end, if it goes on as it did so far. */
    double expected() {
        return evaluated / Math.max(spent(), 1.0 / Pace.STEPS);
    }

    /** How it went so far. */
    Pace pace() {
        return new Pace(steps);
    }

    /** Moves thought of. */
    long evaluated() {
        return evaluated;
    }
}
