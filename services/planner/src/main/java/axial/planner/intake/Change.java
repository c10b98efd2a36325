package axial.planner.intake;

import org.jspecify.annotations.Nullable;

/**
 * One record, read.
 *
 * @param event null: the thing is gone
 */
record Change(StateTopic topic, String id, @Nullable StateEvent event) {}
