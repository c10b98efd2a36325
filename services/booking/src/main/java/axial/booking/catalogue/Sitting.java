package axial.booking.catalogue;

import axial.edge.problem.Problem;
import java.util.Set;

/**
 * How a procedure is to be done in one session.
 *
 * @param levels how many levels, joints, nerves …; 1 where the procedure has none
 * @param modifiers codes of the time modifiers, for example {@code interpreter}
 */
public record Sitting(int levels, Side side, Set<String> modifiers) {

    public Sitting {
        modifiers = Sorted.of(modifiers);
    }

    /** Has a refusal name what was to be done: whoever reads it aloud names side and levels. */
    public void namedBy(Problem refusal, String procedure) {
        refusal.with("procedure", procedure).with("levels", levels).with("side", side);
    }
}
