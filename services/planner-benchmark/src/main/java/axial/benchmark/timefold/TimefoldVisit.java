package axial.benchmark.timefold;

import axial.benchmark.pooled.Chosen;
import axial.benchmark.pooled.Option;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request; what is decided is the option and the start. */
@PlanningEntity
public class TimefoldVisit {

    @PlanningId
    private int index;

    @ValueRangeProvider(id = "choices")
    private List<Chosen> choices;

    @PlanningVariable(allowsUnassigned = true, valueRangeProviderRefs = "choices")
    private @Nullable Chosen chosen;

    /** For the solver's cloning alone. */
    @SuppressWarnings("NullAway.Init")
    TimefoldVisit() {}

    TimefoldVisit(int index, List<Option> options) {
        this.index = index;
        choices = new ArrayList<>();
        for (Option option : options) {
            for (int start : option.starts()) {
                choices.add(new Chosen(option, start));
            }
        }
    }

    int index() {
        return index;
    }

    @Nullable
    Chosen chosen() {
        return chosen;
    }
}
