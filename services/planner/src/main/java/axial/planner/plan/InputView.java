package axial.planner.plan;

import axial.planner.input.StoredInput;
import axial.planner.input.StoredJson;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a plan was made from.
 *
 * @param taken when the facts were taken
 * @param order as the solver got it, with seed, limits and weights; once solved, the one that gives the same plan again
 * @param input the facts, without the changes of a what-if, and the names people use for them
 */
public record InputView(UUID planId, Instant taken, Map<String, Object> order, Map<String, Object> input) {

    static InputView of(PlanRun run, StoredInput stored) {
        @Nullable String order = run.solvedWith();
        return new InputView(
                run.planId(),
                stored.taken(),
                order == null ? Map.of() : StoredJson.orderMap(order),
                stored.asWritten());
    }
}
