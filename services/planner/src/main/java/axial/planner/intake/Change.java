package axial.planner.intake;

import org.jspecify.annotations.Nullable;

/**
 * One record, read.
 *
 * @param epoch of its writer's telling: what is of a later one counts, whatever its version
 * @param event null: the thing is gone
 */
record Change(
        StateTopic topic, String id, long epoch, @Nullable StateEvent event) {}
