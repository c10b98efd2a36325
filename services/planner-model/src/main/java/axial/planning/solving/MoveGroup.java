package axial.planning.solving;

import java.util.List;

/**
 * Moves that only work together, such as A taking the place that B leaves, or a procedure and the one it must follow: booking applies them
 * in one transaction or not at all. Most groups hold one move. Within a group, predecessors come first.
 */
public record MoveGroup(List<PlannedMove> moves) {

    public MoveGroup {
        moves = List.copyOf(moves);
    }
}
