package axial.planner.task;

import axial.planning.solving.Progress;
import java.util.List;
import java.util.function.BiConsumer;

/** Work for a solver's thread. Use it once. */
public interface Task {

    /**
     * Solves on the calling thread until the limit of the order or {@link #stop()}; the clock of the limit begins now.
     *
     * @param listener hears what is being done ({@link Step}) and how far it is
     * @return first what was ordered, then what comes with it
     */
    List<Found> solve(BiConsumer<Step, Progress> listener);

    /** Ends it soon, from any thread: what is left gets its first answer only. */
    void stop();
}
