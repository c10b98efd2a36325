package axial.room.closure;

import axial.room.opening.Horizon;
import axial.room.resource.Resource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Brings the openings of what was closed or opened again up to date. */
@ApplicationScoped
class Reopening {

    private final Horizon horizon;

    Reopening(Horizon horizon) {
        this.horizon = horizon;
    }

    Uni<Void> of(Mutiny.Session tx, Collection<Target> targets) {
        var clinics = targets.stream()
                .flatMap(target -> Stream.ofNullable(target.clinic()))
                .distinct()
                .toList();
        var resources = targets.stream()
                .flatMap(target -> Stream.ofNullable(target.resourceId()))
                .distinct()
                .toList();
        return horizon.refreshClinics(tx, clinics).chain(() -> horizon.refreshResources(tx, resources));
    }

    static String clinicOf(Target target, List<Resource> resources) {
        return target.resourceId() == null
                ? Objects.requireNonNull(target.clinic())
                : resources.stream()
                        .filter(resource -> resource.id().equals(target.resourceId()))
                        .findFirst()
                        .orElseThrow()
                        .clinic();
    }
}
