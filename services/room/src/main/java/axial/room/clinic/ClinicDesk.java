package axial.room.clinic;

import axial.edge.problem.Problem;
import axial.room.rows.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Where clinics are opened and revised. */
@ApplicationScoped
class ClinicDesk {

    private final Mutiny.SessionFactory db;
    private final Turn turn;
    private final Clinics clinics;

    ClinicDesk(Mutiny.SessionFactory db, Turn turn, Clinics clinics) {
        this.db = db;
        this.turn = turn;
        this.clinics = clinics;
    }

    Uni<List<Clinic>> all() {
        return db.withSession(clinics::all);
    }

    Uni<Clinic> get(String code) {
        return db.withSession(session -> clinics.get(session, code));
    }

    Uni<Clinic> open(OpenClinic command) {
        command.details().requireTimeZone();
        return db.withTransaction(
                tx -> turn.take(tx).chain(() -> clinics.byCode(tx)).chain(known -> {
                    if (known.containsKey(command.code())) {
                        throw new Problem(
                                409,
                                "already-known",
                                "Already known",
                                "There is a clinic " + command.code() + " already.");
                    }
                    return save(tx, known, command.clinic(), command.details().driveMinutes());
                }));
    }

    Uni<Clinic> revise(String code, ClinicDetails details, long version) {
        details.requireTimeZone();
        return db.withTransaction(
                tx -> turn.take(tx).chain(() -> clinics.byCode(tx)).chain(known -> {
                    Clinic clinic = Clinics.get(known, code);
                    if (clinic.version() != version) {
                        throw Problem.stale("clinic", version, clinic.version());
                    }
                    Clinic revised = details.of(
                            code, clinic.network(), clinic.driveMinutes(), clinic.evidence(), clinic.version());
                    return save(tx, known, revised, details.driveMinutes());
                }));
    }

    private Uni<Clinic> save(
            Mutiny.Session tx, Map<String, Clinic> known, Clinic clinic, @Nullable Map<String, Integer> drives) {
        Map<String, Clinic> wanted = new LinkedHashMap<>();
        wanted.put(clinic.code(), clinic);
        if (drives != null) {
            wanted.put(clinic.code(), clinic.withDrives(drives));
            drives.forEach((other, minutes) -> wanted.put(other, neighbour(known, clinic, other, minutes)));
        }
        return clinics.save(tx, wanted.values()).chain(() -> clinics.get(tx, clinic.code()));
    }

    private static Clinic neighbour(Map<String, Clinic> known, Clinic clinic, String other, int minutes) {
        Clinic neighbour = known.get(other);
        if (neighbour == null || other.equals(clinic.code())) {
            throw Problem.invalid(
                    "driveMinutes", "'" + other + "' is not another clinic. Known are " + known.keySet() + ".");
        }
        return neighbour.withDrive(clinic.code(), minutes);
    }
}
