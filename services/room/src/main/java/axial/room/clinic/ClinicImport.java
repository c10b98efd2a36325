package axial.room.clinic;

import axial.edge.importing.ImportKind;
import axial.edge.importing.Row;
import axial.edge.importing.Tally;
import axial.room.rows.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes in clinics. A clinic never changes its network: events of the old one would stay behind. */
@ApplicationScoped
class ClinicImport implements ImportKind<Clinic> {

    private final Clinics clinics;
    private final Turn turn;

    ClinicImport(Clinics clinics, Turn turn) {
        this.clinics = clinics;
        this.turn = turn;
    }

    @Override
    public String name() {
        return "clinics";
    }

    @Override
    public Set<String> required() {
        return Set.of("code", "name", "network", "time_zone", "latitude", "longitude");
    }

    @Override
    public Set<String> optional() {
        return Set.of("evidence");
    }

    @Override
    public Clinic read(Row row) {
        String zone = row.text("time_zone");
        if (!zone.isEmpty() && !ClinicDetails.isTimeZone(zone)) {
            row.problem("time_zone", "is not an IANA time zone", "a name such as America/Chicago");
        }
        return new Clinic(
                code(row, "code"),
                code(row, "network"),
                row.text("name"),
                zone,
                row.decimal("latitude", -90, 90),
                row.decimal("longitude", -180, 180),
                Map.of(),
                row.optional("evidence"),
                0);
    }

    private static String code(Row row, String column) {
        String code = row.text(column);
        if (!code.isEmpty() && !code.matches(OpenClinic.CODE)) {
            row.problem(column, "is not a code", "up to 16 of A-Z, 0-9, _ and -, for example TUL");
        }
        return code;
    }

    @Override
    public String externalId(Clinic item) {
        return item.code();
    }

    @Override
    public Uni<Void> check(Mutiny.Session tx, List<Numbered<Clinic>> numbered) {
        return clinics.byCode(tx)
                .invoke(known -> numbered.forEach(one -> {
                    Clinic before = known.get(one.item().code());
                    if (before != null && !before.network().equals(one.item().network())) {
                        one.row().problem("network", "is not the clinic's network", before.network());
                    }
                }))
                .replaceWithVoid();
    }

    @Override
    public Uni<Tally> apply(Mutiny.Session tx, List<Clinic> items) {
        return turn.take(tx)
                .chain(() -> clinics.byCode(tx))
                .chain(known -> clinics.save(
                        tx,
                        items.stream()
                                .map(item -> {
                                    Clinic before = known.get(item.code());
                                    return before == null ? item : item.withDrives(before.driveMinutes());
                                })
                                .toList()));
    }
}
