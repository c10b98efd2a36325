package axial.benchmark.timefold;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import axial.benchmark.pooled.Chosen;
import axial.benchmark.pooled.Slot;
import axial.benchmark.pooled.Slots;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request; what is decided is its slot. */
@PlanningEntity
public class TimefoldVisit {

    @PlanningId
    private int index;

    @ValueRangeProvider(id = "choices")
    private List<Slot> choices;

    @PlanningVariable(allowsUnassigned = true, valueRangeProviderRefs = "choices")
    private @Nullable Slot slot;

    private Slots slots;

    /** For the solver's cloning alone. */
    @SuppressWarnings("NullAway.Init")
    TimefoldVisit() {}

    TimefoldVisit(int index, Slots slots) {
        this.index = index;
        this.slots = slots;
        choices = slots.all();
    }

    int index() {
        return index;
    }

    @Nullable
    Chosen chosen() {
        return slots.chosen(slot);
    }
}
