package axial.benchmark.optaplanner;

import axial.benchmark.pooled.Pooled;
import axial.benchmark.pooled.Slot;
import axial.benchmark.pooled.Slots;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** All visits of an instance. */
@PlanningSolution
public class OptaPlan {

    @PlanningEntityCollectionProperty
    private List<OptaVisit> visits;

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    private Pooled pooled;

    /** For the solver's cloning alone. */
    @SuppressWarnings("NullAway.Init")
    OptaPlan() {}

    OptaPlan(Pooled pooled) {
        this.pooled = pooled;
        visits = new ArrayList<>();
        Map<Slot, Slot> known = new HashMap<>();
        for (int i = 0; i < pooled.requests().size(); i++) {
            visits.add(new OptaVisit(i, new Slots(pooled.options(i), known)));
        }
    }

    List<OptaVisit> visits() {
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
