package axial.room.resource;

import axial.edge.problem.Problem;
import axial.room.clinic.Clinics;
import axial.room.rows.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Where rooms, devices and bays are set up and revised. */
@ApplicationScoped
class ResourceDesk {

    private final Mutiny.SessionFactory db;
    private final Turn turn;
    private final Clinics clinics;
    private final Resources resources;

    ResourceDesk(Mutiny.SessionFactory db, Turn turn, Clinics clinics, Resources resources) {
        this.db = db;
        this.turn = turn;
        this.clinics = clinics;
        this.resources = resources;
    }

    /** Those of a clinic, or all of them. Fails with 404 when there is no such clinic. */
    Uni<List<Resource>> of(@Nullable String clinic) {
        return db.withSession(session -> (clinic == null ? Uni.createFrom().voidItem() : clinics.get(session, clinic))
                .chain(() -> resources.all(session))
                .map(all -> all.stream()
                        .filter(one -> clinic == null || clinic.equals(one.clinic()))
                        .toList()));
    }

    Uni<Resource> get(UUID id) {
        return db.withSession(session -> resources.get(session, id));
    }

    Uni<Resource> setUp(DescribeResource command) {
        UUID id = UUID.randomUUID();
        return db.withTransaction(tx -> turn.take(tx)
                .chain(() -> requireFreeCode(tx, command.code(), id))
                .chain(() -> clinics.get(tx, command.clinic()))
                .chain(clinic -> resources.save(
                        tx, List.of(command.resource(id, clinic.network(), null).sited(null))))
                .chain(() -> resources.get(tx, id)));
    }

    Uni<Resource> revise(UUID id, DescribeResource command, long version) {
        return db.withTransaction(tx -> turn.take(tx)
                .chain(() -> resources.get(tx, id))
                .chain(known -> requireFreeCode(tx, command.code(), id).replaceWith(known))
                .chain(known -> clinics.get(tx, command.clinic())
                        .map(clinic ->
                                revised(known, command.resource(id, clinic.network(), known.evidence()), version)))
                .chain(revised -> resources.save(tx, List.of(revised)))
                .chain(() -> resources.get(tx, id)));
    }

    private static Resource revised(Resource known, Resource wanted, long version) {
        if (known.version() != version) {
            throw Problem.stale("resource", version, known.version());
        }
        if (known.kind() != wanted.kind()) {
            throw Problem.invalid("kind", known.code() + " is a " + known.kind() + " and stays one.");
        }
        if (!known.network().equals(wanted.network())) {
            throw Problem.invalid(
                    "clinic",
                    "Clinic " + wanted.clinic() + " belongs to network " + wanted.network() + ", " + known.code()
                            + " to " + known.network() + ".");
        }
        return wanted.sited(known);
    }

    private Uni<Void> requireFreeCode(Mutiny.Session tx, String code, UUID id) {
        return resources
                .byCode(tx)
                .invoke(known -> {
                    Resource other = known.get(code);
                    if (other != null && !other.id().equals(id)) {
                        throw new Problem(
                                409,
                                "already-known",
                                "Already known",
                                "There is a " + other.kind() + " with code " + code + " already, at clinic "
                                        + other.clinic() + ".");
                    }
                })
                .replaceWithVoid();
    }
}
