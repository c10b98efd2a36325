package axial.room.opening;

import axial.messaging.Event;
import axial.messaging.StateSource;
import axial.room.events.OpeningChanged;
import axial.room.rows.Rows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** The openings, for whoever has to be told of them again. */
@ApplicationScoped
class OpeningSource implements StateSource {

    private static final String NEXT = """
            select cast(json_build_object('opening_id', o.id, 'network', r.network, 'resource_id', o.resource_id, 'clinic', o.clinic,
                     'start', lower(o.during), 'end', upper(o.during), 'version', o.version) as text)
            from opening o join resource r on r.id = o.resource_id
            where :given ->> 'after' = '' or o.id > cast(nullif(:given ->> 'after', '') as uuid)
            order by o.id limit cast(:given ->> 'limit' as int)""";

    private final Rows rows;

    OpeningSource(Rows rows) {
        this.rows = rows;
    }

    @Override
    public String topic() {
        return "axial.room.openings";
    }

    @Override
    public Uni<? extends List<? extends Event>> next(Mutiny.Session tx, String after, int limit) {
        return rows.select(tx, OpeningChanged.class, NEXT, Map.of("after", after, "limit", limit));
    }
}
