package axial.benchmark.format;

import axial.benchmark.instance.Instance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reading an instance gave.
 *
 * @param instance null when there is at least one error
 */
public record InstanceReport(@Nullable Instance instance, List<Finding> findings) {

    static InstanceReport broken(List<Finding> findings) {
        return new InstanceReport(null, List.copyOf(findings));
    }
}
