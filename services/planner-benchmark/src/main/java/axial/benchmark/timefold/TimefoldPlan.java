package axial.benchmark.timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import axial.benchmark.pooled.Pooled;
import axial.benchmark.pooled.Slot;
import axial.benchmark.pooled.Slots;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All visits of an instance. */
@PlanningSolution
public class TimefoldPlan {

    @PlanningEntityCollectionProperty
    private List<TimefoldVisit> visits;

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    private Pooled pooled;

    /** For the solver's cloning alone. */
    @SuppressWarnings("NullAway.Init")
    TimefoldPlan() {}

    TimefoldPlan(Pooled pooled) {
        this.pooled = pooled;
        visits = new ArrayList<>();
        Map<Slot, Slot> known = new HashMap<>();
        for (int i = 0; i < pooled.requests().size(); i++) {
            visits.add(new TimefoldVisit(i, new Slots(pooled.options(i), known)));
        }
    }

    List<TimefoldVisit> visits() {
        return visits;
    }

    Pooled pooled() {
        return pooled;
    }

    @Nullable
    HardMediumSoftLongScore score() {
        return score;
    }
}
