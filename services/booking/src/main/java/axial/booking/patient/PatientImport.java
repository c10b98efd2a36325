package axial.booking.patient;

import axial.edge.importing.ImportKind;
import axial.edge.importing.Row;
import axial.edge.importing.Tally;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The file {@code patients}: one person per row. */
@ApplicationScoped
class PatientImport implements ImportKind<EnterPatient> {

    private final Patients patients;
    private final PatientsChanged followers;
    private final NetworkMoves moves;
    private final Residence residence;

    PatientImport(Patients patients, PatientsChanged followers, NetworkMoves moves, Residence residence) {
        this.patients = patients;
        this.followers = followers;
        this.moves = moves;
        this.residence = residence;
    }

    @Override
    public String name() {
        return "patients";
    }

    @Override
    public Set<String> required() {
        return Set.of("external_id", "family_name", "given_name", "birth_date", "town", "network", "drive_minutes");
    }

    @Override
    public Set<String> optional() {
        return Set.of("sex", "phone");
    }

    @Override
    public EnterPatient read(Row row) {
        return new EnterPatient(
                row.text("external_id"),
                row.text("family_name"),
                row.text("given_name"),
                row.date("birth_date"),
                row.optional("sex") == null ? null : row.oneOf("sex", Sex.class),
                row.optional("phone"),
                row.text("town"),
                row.parsed("network", PatientImport::code, "a network's code, for example NEOK", ""),
                row.parsed(
                        "drive_minutes",
                        PatientImport::driveMinutes,
                        "minutes by clinic, from 0 to 1440, of at most " + EnterPatient.MOST_CLINICS
                                + " clinics, for example TUL=45|SSP=50",
                        Map.of()));
    }

    private static Map<String, Integer> driveMinutes(String cell) {
        Map<String, Integer> minutes = new TreeMap<>();
        for (String part : cell.split("\\|")) {
            String[] pair = part.strip().split("=", 2);
            int value = Integer.parseInt(pair[1].strip());
            if (value < 0 || value > 1440) {
                throw new IllegalArgumentException("out of range");
            }
            minutes.put(code(pair[0].strip()), value);
        }
        if (minutes.size() > EnterPatient.MOST_CLINICS) {
            throw new IllegalArgumentException("more clinics than any network has");
        }
        return minutes;
    }

    private static String code(String text) {
        if (!text.matches(EnterPatient.CODE)) {
            throw new IllegalArgumentException("not a code");
        }
        return text;
    }

    @Override
    public String externalId(EnterPatient patient) {
        return patient.externalId();
    }

    @Override
    public Uni<Void> check(Mutiny.Session tx, List<Numbered<EnterPatient>> rows) {
        return checkMoves(tx, rows).chain(() -> checkClinics(tx, rows));
    }

    private Uni<Void> checkMoves(Mutiny.Session tx, List<Numbered<EnterPatient>> rows) {
        return moves.refused(tx, rows.stream().map(Numbered::item).toList())
                .invoke(refused -> rows.stream()
                        .filter(row -> refused.contains(row.item().externalId()))
                        .forEach(row -> row.row()
                                .problem(
                                        "network",
                                        "is another than before, and open requests of the patient name clinics of that one",
                                        "the network as it was, until those requests are changed or withdrawn")))
                .replaceWithVoid();
    }

    private Uni<Void> checkClinics(Mutiny.Session tx, List<Numbered<EnterPatient>> rows) {
        return residence
                .judge(tx, rows.stream().map(Numbered::item).toList())
                .invoke(verdicts -> {
                    for (int i = 0; i < rows.size(); i++) {
                        note(rows.get(i), verdicts.get(i));
                    }
                })
                .replaceWithVoid();
    }

    private static void note(Numbered<EnterPatient> row, Residence.Verdict verdict) {
        if (!verdict.isFine()) {
            row.row()
                    .problem(
                            "drive_minutes",
                            "names clinics that can't be used: " + verdict.wrong(),
                            "clinics of the patient's network; maybe a clinic was imported a moment ago");
        }
    }

    @Override
    public Uni<Tally> apply(Mutiny.Session tx, List<EnterPatient> items) {
        return patients.withExternalIds(
                        tx, items.stream().map(EnterPatient::externalId).toList())
                .chain(known -> apply(tx, items, known));
    }

    private Uni<Tally> apply(Mutiny.Session tx, List<EnterPatient> items, List<Patient> known) {
        Map<String, Patient> byExternalId =
                known.stream().collect(Collectors.toMap(Patient::externalId, Function.identity()));
        List<Patient> created = new ArrayList<>();
        List<Patient> changed = new ArrayList<>();
        for (EnterPatient item : items) {
            Patient before = byExternalId.get(item.externalId());
            if (before == null) {
                created.add(Patient.from(item));
            } else if (!before.as(item).equals(before)) {
                changed.add(before.as(item));
            }
        }
        List<Patient> all = new ArrayList<>(created);
        all.addAll(changed);
        return patients.save(tx, all)
                .chain(() -> followers.follow(tx, changed))
                .replaceWith(new Tally(created.size(), changed.size(), items.size() - all.size()));
    }
}
