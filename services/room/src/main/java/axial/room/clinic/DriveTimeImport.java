package axial.room.clinic;

import axial.edge.importing.ImportKind;
import axial.edge.importing.Row;
import axial.edge.importing.Tally;
import axial.room.rows.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes in the drive times between clinics; one row is good for both directions. */
@ApplicationScoped
class DriveTimeImport implements ImportKind<DriveTime> {

    private final Clinics clinics;
    private final Turn turn;

    DriveTimeImport(Clinics clinics, Turn turn) {
        this.clinics = clinics;
        this.turn = turn;
    }

    @Override
    public String name() {
        return "drive-times";
    }

    @Override
    public Set<String> required() {
        return Set.of("from", "to", "minutes");
    }

    @Override
    public Set<String> optional() {
        return Set.of();
    }

    @Override
    public DriveTime read(Row row) {
        var drive = new DriveTime(row.text("from"), row.text("to"), row.integer("minutes", 0, 1440, null));
        if (!drive.from().isEmpty() && drive.from().equals(drive.to())) {
            row.problem("to", "is the clinic the drive starts from", "another clinic");
        }
        return drive;
    }

    @Override
    public String externalId(DriveTime item) {
        return item.from().compareTo(item.to()) < 0 ? item.from() + " " + item.to() : item.to() + " " + item.from();
    }

    @Override
    public Uni<Void> check(Mutiny.Session tx, List<Numbered<DriveTime>> numbered) {
        return clinics.byCode(tx)
                .invoke(known -> numbered.forEach(one -> {
                    require(known, one.row(), "from", one.item().from());
                    require(known, one.row(), "to", one.item().to());
                }))
                .replaceWithVoid();
    }

    private static void require(Map<String, Clinic> known, Row row, String column, String clinic) {
        if (!known.containsKey(clinic)) {
            row.problem(column, "is not a known clinic", ClinicChoice.of(known.keySet()));
        }
    }

    @Override
    public Uni<Tally> apply(Mutiny.Session tx, List<DriveTime> items) {
        return turn.take(tx).chain(() -> clinics.byCode(tx)).chain(known -> {
            Tally tally = Tally.NONE;
            for (DriveTime drive : items) {
                tally = tally.plus(learn(known, drive));
            }
            return clinics.save(tx, known.values()).replaceWith(tally);
        });
    }

    private static Tally learn(Map<String, Clinic> known, DriveTime drive) {
        Clinic from = Clinics.get(known, drive.from());
        Clinic to = Clinics.get(known, drive.to());
        Integer before = from.driveMinutes().get(to.code());
        Integer back = to.driveMinutes().get(from.code());
        known.put(from.code(), from.withDrive(to.code(), drive.minutes()));
        known.put(to.code(), to.withDrive(from.code(), drive.minutes()));
        if (before == null) {
            return new Tally(1, 0, 0);
        }
        boolean same = before == drive.minutes() && Objects.equals(before, back);
        return same ? new Tally(0, 0, 1) : new Tally(0, 1, 0);
    }
}
