package axial.room.hours;

import axial.room.opening.Horizon;
import axial.room.rows.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Where the hours of clinics and resources are set. */
@ApplicationScoped
class HoursDesk {

    /** Hours as they were read. */
    record Versioned(HoursDocument hours, long version) {}

    private final Mutiny.SessionFactory db;
    private final Turn turn;
    private final Owners owners;
    private final HoursTable table;
    private final Horizon horizon;

    HoursDesk(Mutiny.SessionFactory db, Turn turn, Owners owners, HoursTable table, Horizon horizon) {
        this.db = db;
        this.turn = turn;
        this.owners = owners;
        this.table = table;
        this.horizon = horizon;
    }

    /** Which clinic an owner belongs to. */
    Uni<String> clinicOf(Owner owner) {
        return db.withSession(session -> owners.clinicOf(session, owner));
    }

    Uni<Versioned> read(Owner owner) {
        return db.withSession(session -> owners.clinicOf(session, owner).chain(() -> read(session, owner)));
    }

    Uni<Versioned> set(Owner owner, HoursDocument document, long version) {
        HoursCheck.require(document, owner);
        return db.withTransaction(tx -> turn.take(tx)
                .chain(() -> owners.requireGuestsAllowed(tx, owner, guests(document)))
                .chain(() -> table.requireVersion(tx, owner, version))
                .chain(() -> table.replace(tx, owner, document))
                .chain(() -> refresh(tx, owner))
                .chain(() -> read(tx, owner)));
    }

    private Uni<Versioned> read(Mutiny.Session session, Owner owner) {
        return table.read(session, owner)
                .chain(hours -> table.version(session, owner).map(version -> new Versioned(hours, version)));
    }

    private Uni<Void> refresh(Mutiny.Session tx, Owner owner) {
        return owner.clinic() != null
                ? horizon.refreshClinics(tx, List.of(owner.clinic()))
                : horizon.refreshResources(
                        tx, Stream.ofNullable(owner.resourceId()).toList());
    }

    private static List<String> guests(HoursDocument document) {
        return Stream.concat(
                        document.weekly().stream().map(HoursDocument.Weekly::atClinic),
                        document.special().stream().map(HoursDocument.Special::atClinic))
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }
}
