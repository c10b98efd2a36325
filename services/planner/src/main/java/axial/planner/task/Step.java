package axial.planner.task;

import axial.planning.solving.Aim;

/** What is being done of a task. */
public enum Step {
    /** The one plan there is. */
    PLAN,
    FEWEST_CONTACTED,
    SOONEST,
    CHEAPEST,
    /** The plan that a what-if is compared with. */
    AS_IT_IS,
    WITH_CHANGES;

    static Step of(Aim aim) {
        return valueOf(aim.name());
    }
}
