package axial.booking.request;

import axial.booking.patient.Patient;
import axial.booking.patient.Patients;
import axial.edge.importing.ImportKind;
import axial.edge.importing.Row;
import axial.edge.importing.Tally;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The file {@code requests}: one request per row; {@code after} may name rows of the same file. */
@ApplicationScoped
class RequestImport implements ImportKind<RequestRow> {

    private static final String PROVIDERS = """
            select code, provider_id from provider where code in (select jsonb_array_elements_text(cast(cast(:codes as text) as jsonb)))""";

    private final Patients patients;
    private final RequestTable table;
    private final RowIntake intake;

    RequestImport(Patients patients, RequestTable table, RowIntake intake) {
        this.patients = patients;
        this.table = table;
        this.intake = intake;
    }

    @Override
    public String name() {
        return "requests";
    }

    @Override
    public Set<String> required() {
        return RequestRow.REQUIRED;
    }

    @Override
    public Set<String> optional() {
        return RequestRow.OPTIONAL;
    }

    @Override
    public RequestRow read(Row row) {
        return RequestRow.read(row);
    }

    @Override
    public String externalId(RequestRow request) {
        return request.externalId();
    }

    @Override
    public Uni<Void> checkFile(Mutiny.Session tx, List<Numbered<RequestRow>> rows) {
        Set<String> inFile =
                rows.stream().map(row -> row.item().externalId()).collect(Collectors.toCollection(HashSet::new));
        Set<String> elsewhere = new TreeSet<>();
        rows.forEach(row -> row.item().after().forEach(link -> elsewhere.add(link.externalId())));
        elsewhere.removeAll(inFile);
        return table.withExternalIds(tx, elsewhere)
                .invoke(known -> known.forEach(one -> elsewhere.remove(one.externalId())))
                .invoke(() -> rows.forEach(row -> noteStrangers(row, elsewhere)))
                .replaceWithVoid();
    }

    private static void noteStrangers(Numbered<RequestRow> row, Set<String> unknown) {
        if (row.item().after().stream().anyMatch(link -> unknown.contains(link.externalId()))) {
            row.row()
                    .problem(
                            "after",
                            "names a request that is neither in this file nor known",
                            "external ids of this file or of requests entered before");
        }
    }

    @Override
    public Uni<Void> check(Mutiny.Session tx, List<Numbered<RequestRow>> rows) {
        return around(tx, rows.stream().map(Numbered::item).toList())
                .invoke(known -> rows.forEach(row -> intake.check(row.row(), row.item(), known)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Tally> apply(Mutiny.Session tx, List<RequestRow> items) {
        return around(tx, items).chain(known -> {
            var taken = new Taken();
            items.forEach(item -> intake.take(item, known, taken));
            return table.save(tx, taken.written()).replaceWith(taken::tally);
        });
    }

    private Uni<Surroundings> around(Mutiny.Session tx, List<RequestRow> rows) {
        return patients.withExternalIds(tx, distinct(rows.stream().map(RequestRow::patient)))
                .chain(found -> providers(tx, rows).chain(providers -> known(tx, rows, found)
                        .map(known -> new Surroundings(found, providers, known))));
    }

    /** The requests the rows name, and all of the patients they are for. */
    private Uni<List<Request>> known(Mutiny.Session tx, List<RequestRow> rows, List<Patient> found) {
        Set<String> named = distinct(rows.stream().map(RequestRow::externalId));
        rows.forEach(row -> row.after().forEach(link -> named.add(link.externalId())));
        return table.concerning(tx, found.stream().map(Patient::patientId).toList(), named);
    }

    private Uni<Map<String, UUID>> providers(Mutiny.Session tx, List<RequestRow> rows) {
        Collection<String> codes =
                distinct(rows.stream().map(RequestRow::preferredProvider).filter(Objects::nonNull));
        return tx.createNativeQuery(PROVIDERS, jakarta.persistence.Tuple.class)
                .setParameter("codes", table.write(codes))
                .getResultList()
                .map(found -> found.stream()
                        .collect(Collectors.toMap(
                                one -> one.get("code", String.class), one -> one.get("provider_id", UUID.class))));
    }

    private static Set<String> distinct(java.util.stream.Stream<String> values) {
        return values.collect(Collectors.toCollection(TreeSet::new));
    }
}
