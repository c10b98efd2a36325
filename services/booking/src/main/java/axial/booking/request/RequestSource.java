package axial.booking.request;

import axial.messaging.Event;
import axial.messaging.StateSource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** The requests, for whoever has to be told of them again. */
@ApplicationScoped
class RequestSource implements StateSource {

    private final RequestTable table;

    RequestSource(RequestTable table) {
        this.table = table;
    }

    @Override
    public String topic() {
        return "axial.booking.requests";
    }

    @Override
    public Uni<? extends List<? extends Event>> next(Mutiny.Session tx, String after, int limit) {
        return table.next(tx, after, limit)
                .map(found -> found.stream().map(Said::toEverybody).toList());
    }
}
