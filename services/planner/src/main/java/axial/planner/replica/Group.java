package axial.planner.replica;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The replicas and what each owns, as the group's leader tells them all. A member says who it is by a group of itself alone.
 *
 * @param partitions how many there are to be owned
 */
public record Group(int partitions, List<Replica> replicas) {

    private static final ObjectMapper JSON = new ObjectMapper();
    static final Group NOBODY = new Group(0, List.of());

    public Group {
        replicas = List.copyOf(replicas);
    }

    /** Whether every partition has an owner; while one moves, it has none. */
    @JsonIgnore
    public boolean isSettled() {
        return partitions > 0
                && replicas.stream()
                                .mapToInt(replica -> replica.partitions().size())
                                .sum()
                        == partitions;
    }

    /** The names of the replicas that live. */
    public Set<String> names() {
        return replicas.stream().map(Replica::name).collect(Collectors.toSet());
    }

    ByteBuffer written() {
        try {
            return ByteBuffer.wrap(JSON.writeValueAsBytes(this));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Group read(@Nullable ByteBuffer note) {
        if (note == null || !note.hasRemaining()) {
            return NOBODY;
        }
        byte[] bytes = new byte[note.remaining()];
        note.duplicate().get(bytes);
        try {
            return JSON.readValue(bytes, Group.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Another planner's note can't be read. Maybe it is of another version.", e);
        }
    }
}
