package axial.benchmark.timefold;

import axial.benchmark.pooled.Pooled;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.List;
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
        for (int i = 0; i < pooled.requests().size(); i++) {
            visits.add(new TimefoldVisit(i, pooled.options(i)));
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
