package axial.benchmark.pooled;

import axial.planning.model.ResourceKind;
import java.util.List;
import java.util.Set;

/**
 * Resources of one clinic that are as good as each other.
 *
 * @param type         of the resources; rooms are told apart by their capabilities
 * @param ids          sorted
 * @param open         stretches {@code [start, end)} in minutes since 1970, sorted, apart
 */
public record Pool(
        int index,
        String clinic,
        ResourceKind kind,
        String type,
        Set<String> capabilities,
        List<String> ids,
        List<Stretch> open) {

    public int capacity() {
        return ids.size();
    }

    boolean isOpen(int start, int end) {
        for (Stretch stretch : open) {
            if (stretch.start() <= start && end <= stretch.end()) {
                return true;
            }
        }
        return false;
    }

    /** Minutes {@code [start, end)}. */
    public record Stretch(int start, int end) {}
}
