package axial.provider.session;

import axial.messaging.Event;
import axial.messaging.StateSource;
import axial.provider.events.SessionChanged;
import axial.provider.rows.Rows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** The sessions, for whoever has to be told of them again. */
@ApplicationScoped
class SessionSource implements StateSource {

    private static final String NEXT = """
            select cast(json_build_object('session_id', s.id, 'network', p.network, 'provider_id', s.provider_id, 'clinic', s.clinic,
                     'start', lower(s.during), 'end', upper(s.during), 'kind', s.kind, 'version', s.version) as text)
            from session s join provider p on p.id = s.provider_id
            where :given ->> 'after' = '' or s.id > cast(nullif(:given ->> 'after', '') as uuid)
            order by s.id limit cast(:given ->> 'limit' as int)""";

    private final Rows rows;

    SessionSource(Rows rows) {
        this.rows = rows;
    }

    @Override
    public String topic() {
        return "axial.provider.sessions";
    }

    @Override
    public Uni<? extends List<? extends Event>> next(Mutiny.Session tx, String after, int limit) {
        return rows.select(tx, SessionChanged.class, NEXT, Map.of("after", after, "limit", limit));
    }
}
