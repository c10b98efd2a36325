package axial.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** The things of the trial service. */
@ApplicationScoped
class ThingSource implements StateSource {

    @Override
    public String topic() {
        return ThingState.TOPIC;
    }

    @Override
    public Uni<List<ThingState>> next(Mutiny.Session tx, String after, int limit) {
        return tx.createNativeQuery("select key, step from thing where key > :after order by key limit 3", Tuple.class)
                .setParameter("after", after)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new ThingState(row.get(0, String.class), row.get(1, Integer.class)))
                        .toList());
    }
}
