package axial.planner.replica;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A planner of the group.
 *
 * @param name       no other has it
 * @param url        where it answers the others; null when it doesn't say
 * @param partitions whose networks it owns
 */
public record Replica(String name, @Nullable String url, Set<Integer> partitions) {

    public Replica {
        url = url == null || url.isBlank() ? null : url;
        partitions = new TreeSet<>(partitions);
    }

    Replica owning(Set<Integer> numbers) {
        return new Replica(name, url, numbers);
    }
}
