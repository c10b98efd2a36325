package axial.messaging;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** What a service does with the messages it hears. */
@FunctionalInterface
public interface Intake {

    /**
     * Gives messages their effect, within the transaction that also notes them as received.
     *
     * @param fresh in order; none was taken before
     * @return fails with (or throws) {@link Unreadable} when a message makes no sense, with anything else when it should be tried again
     */
    Uni<Void> take(Mutiny.Session tx, List<Received> fresh);

    /**
     * A snapshot has been heard to its end, on all partitions: what was last told in an earlier epoch is no more.
     *
     * @param epoch of the snapshot
     */
    default Uni<Void> told(Mutiny.Session tx, String topic, long epoch) {
        return Uni.createFrom().voidItem();
    }
}
