package axial.benchmark.optaplanner;

import axial.benchmark.pooled.Chosen;
import axial.benchmark.pooled.Slot;
import axial.benchmark.pooled.Slots;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/** A request; what is decided is its slot. */
@PlanningEntity
public class OptaVisit {

    @PlanningId
    private int index;

    @ValueRangeProvider(id = "choices")
    private List<Slot> choices;

    @PlanningVariable(nullable = true, valueRangeProviderRefs = "choices")
    private @Nullable Slot slot;

    private Slots slots;

    /** For the solver's cloning alone. */
    @SuppressWarnings("NullAway.Init")
    OptaVisit() {}

    OptaVisit(int index, Slots slots) {
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
