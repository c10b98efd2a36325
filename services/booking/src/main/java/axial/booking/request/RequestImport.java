package axial.booking.request;

import axial.booking.patient.Patient;
import axial.booking.patient.Patients;
import axial.edge.importing.ImportKind;
import axial.edge.importing.Row;
import axial.edge.importing.Tally;
import io.smallrye.mutiny.Multi;
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
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** The file {@code requests}: one request per row; {@code after} may name rows of the same file. */
@ApplicationScoped
class RequestImport implements ImportKind<RequestRow> {

    private static final String PROVIDERS = """
            select code, provider_id from provider where code in (select jsonb_array_elements_text(cast(cast(:codes as text) as jsonb)))""";

    private final Patients patients;
    private final RequestTable table;
    private final ClearanceTable clearances;
    private final Folders folders;
    private final RowIntake intake;
    private final Chains chains;

    RequestImport(
            Patients patients,
            RequestTable table,
            ClearanceTable clearances,
            Folders folders,
            RowIntake intake,
            Chains chains) {
        this.patients = patients;
        this.table = table;
        this.clearances = clearances;
        this.folders = folders;
        this.intake = intake;
        this.chains = chains;
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
        List<RequestRow> items = rows.stream().map(Numbered::item).toList();
        return patients.withExternalIds(tx, patientsOf(items))
                .chain(found -> around(tx, items, found, table.concerning(tx, ids(found), named(items))))
                .invoke(known -> rows.forEach(row -> intake.check(row.row(), row.item(), known)))
                .replaceWithVoid();
    }

    /** Patients first and then requests are locked, as everywhere. */
    @Override
    public Uni<Tally> apply(Mutiny.Session tx, List<RequestRow> items) {
        return patients.lockWithExternalIds(tx, patientsOf(items))
                .chain(found -> around(tx, items, found, table.lockConcerning(tx, ids(found), named(items))))
                .chain(known -> {
                    var taken = new Taken();
                    historyFirst(items).forEach(item -> intake.take(item, known, taken));
                    intake.lookAgain(known, taken);
                    return folders.save(tx, taken.written())
                            .chain(() -> listBroken(tx, known, taken))
                            .replaceWith(taken::tally);
                });
    }

    /** History may tell of something that a place no longer keeps a distance to. */
    private Uni<Void> listBroken(Mutiny.Session tx, Surroundings known, Taken taken) {
        return Multi.createFrom()
                .iterable(known.patientsOf(taken.written()))
                .onItem()
                .transformToUniAndConcatenate(patient -> chains.list(tx, patient, known.of(patient)))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** So that what waits is judged by it at once. */
    private static List<RequestRow> historyFirst(List<RequestRow> items) {
        return Stream.concat(
                        items.stream().filter(item -> item.doneOn() != null),
                        items.stream().filter(item -> item.doneOn() == null))
                .toList();
    }

    private Uni<Surroundings> around(
            Mutiny.Session tx, List<RequestRow> rows, List<Patient> found, Uni<List<Request>> requests) {
        return providers(tx, rows)
                .chain(providers -> requests.chain(known -> clearances
                        .ofRequests(tx, known.stream().map(Request::requestId).toList())
                        .map(cleared -> new Surroundings(found, providers, known, cleared))));
    }

    private static Set<String> patientsOf(List<RequestRow> rows) {
        return distinct(rows.stream().map(RequestRow::patient));
    }

    private static List<UUID> ids(List<Patient> patients) {
        return patients.stream().map(Patient::patientId).toList();
    }

    /** The requests the rows name; with all of the patients they are for they are what rows are judged by. */
    private static Set<String> named(List<RequestRow> rows) {
        Set<String> named = distinct(rows.stream().map(RequestRow::externalId));
        rows.forEach(row -> row.after().forEach(link -> named.add(link.externalId())));
        return named;
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

    private static Set<String> distinct(Stream<String> values) {
        return values.collect(Collectors.toCollection(TreeSet::new));
    }
}
