package axial.edge.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param step CHECKING, WRITING or DONE
 * @param done rows done in this step
 * @param rows rows in all
 * @param report only in the last progress
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportProgress(
        Step step, int done, int rows, @Nullable ImportReport report) {

    /** What the import is doing. */
    public enum Step {
        CHECKING,
        WRITING,
        DONE
    }
}
