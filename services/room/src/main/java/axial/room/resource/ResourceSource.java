package axial.room.resource;

import axial.messaging.Event;
import axial.messaging.StateSource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** The rooms, devices and bays, for whoever has to be told of them again. */
@ApplicationScoped
class ResourceSource implements StateSource {

    private final Resources resources;

    ResourceSource(Resources resources) {
        this.resources = resources;
    }

    @Override
    public String topic() {
        return "axial.room.resources";
    }

    @Override
    public Uni<? extends List<? extends Event>> next(Mutiny.Session tx, String after, int limit) {
        return resources
                .next(tx, after, limit)
                .map(next -> next.stream().map(Resource::changed).toList());
    }
}
