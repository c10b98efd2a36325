package axial.planner.plan;

import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accept a plan. @param moves only these; absent: all. Moves of one part only go together */
public record AcceptPlan(@Size(max = 100_000) @Nullable Set<UUID> moves) {}
