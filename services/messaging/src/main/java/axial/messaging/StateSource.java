package axial.messaging;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The things behind a topic that this service writes. The topic is a copy: whatever it has lost is told again from here, as a snapshot. One bean for
 * each topic.
 */
public interface StateSource {

    /** The topic, for example {@code axial.room.openings}. */
    String topic();

    /**
     * The next things in the order of their keys, each as its event says it now.
     *
     * @param after the key of the last one that was told; empty at the beginning
     * @return none when all were told
     */
    Uni<? extends List<? extends Event>> next(Mutiny.Session tx, String after, int limit);
}
