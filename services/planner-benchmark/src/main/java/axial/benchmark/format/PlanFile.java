package axial.benchmark.format;

import axial.planning.model.Placement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One answer to an instance.
 *
 * @param instance name of the instance
 * @param score    as the rules of the planner are counted by the checker, not by the solver
 * @param rules    what each rule costs, on its own level; only those that cost something
 * @param unplaced waiting requests without a place, with what the solver says about it
 */
public record PlanFile(
        String instance,
        String solver,
        long seed,
        double cpuSeconds,
        Score score,
        Map<String, Long> rules,
        List<Placed> placements,
        List<Left> unplaced) {

    /** 0 is perfect, less is worse; an earlier level beats all later ones. */
    public record Score(long hard, long medium, long soft) {
        @Override
        public String toString() {
            return hard + "/" + medium + "/" + soft;
        }
    }

    /** A request with its place. */
    public record Placed(String requestId, Placement placement) {}

    /** A request without. */
    public record Left(String requestId, @Nullable String why) {}

    public void write(Path file) throws IOException {
        Files.writeString(file, Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(this));
    }

    /** @throws IOException when it can't be read as a plan; the message says where */
    public static PlanFile read(Path file) throws IOException {
        return Json.MAPPER.readValue(Files.readString(file), PlanFile.class);
    }
}
