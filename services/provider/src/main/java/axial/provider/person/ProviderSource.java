package axial.provider.person;

import axial.messaging.Event;
import axial.messaging.StateSource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** The providers, for whoever has to be told of them again. */
@ApplicationScoped
class ProviderSource implements StateSource {

    private final Providers providers;

    ProviderSource(Providers providers) {
        this.providers = providers;
    }

    @Override
    public String topic() {
        return "axial.provider.providers";
    }

    @Override
    public Uni<? extends List<? extends Event>> next(Mutiny.Session tx, String after, int limit) {
        return providers
                .next(tx, after, limit)
                .map(next -> next.stream().map(Provider::changed).toList());
    }
}
