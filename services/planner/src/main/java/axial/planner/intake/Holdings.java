package axial.planner.intake;

import java.util.List;

/**
 * What one planner owns.
 *
 * @param replica    its name
 * @param partitions whose networks are its own
 * @param whole      whether all of it has been read to the end
 * @param generation rises whenever the planners share the partitions anew
 */
public record Holdings(
        String replica, int generation, List<Integer> partitions, boolean whole, List<HeldNetwork> networks) {}
