package axial.booking.patient;

import axial.edge.problem.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** All patients, in the database. */
@ApplicationScoped
public class Patients {

    private static final String SELECT =
            "select cast(to_jsonb(p) || jsonb_build_object('zone', network_zone(p.network)) as text) from patient p ";

    private static final String SAVE = """
            insert into patient (patient_id, patient_key, external_id, family_name, given_name, birth_date, sex, phone, town, network,
                                 drive_minutes, version)
            select patient_id, patient_key, external_id, family_name, given_name, birth_date, sex, phone, town, network,
                   drive_minutes, version
            from jsonb_populate_recordset(cast(null as patient), cast(cast(:rows as text) as jsonb))
            on conflict (patient_id) do update set
                external_id = excluded.external_id, family_name = excluded.family_name, given_name = excluded.given_name, birth_date = excluded.birth_date,
                sex = excluded.sex, phone = excluded.phone, town = excluded.town, network = excluded.network,
                drive_minutes = excluded.drive_minutes, version = excluded.version""";

    private final ObjectMapper json;

    Patients(ObjectMapper json) {
        this.json = json.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
    }

    /** Fails with a {@link Problem} 404 when there is none. */
    public Uni<Patient> find(Mutiny.Session tx, UUID patientId) {
        return one(tx, patientId, "");
    }

    /**
     * The same, locked until the transaction ends: what follows for a patient's requests from one another is decided one after the other.
     */
    public Uni<Patient> lock(Mutiny.Session tx, UUID patientId) {
        return one(tx, patientId, " for no key update");
    }

    /** The same of several, in the order of their ids. */
    public Uni<List<Patient>> lock(Mutiny.Session tx, Collection<UUID> patientIds) {
        return tx.createNativeQuery(
                        SELECT
                                + "where p.patient_id in (select cast(id as uuid) from jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)) as id)"
                                + " order by p.patient_id for no key update",
                        String.class)
                .setParameter("ids", write(patientIds))
                .getResultList()
                .map(this::all);
    }

    private Uni<Patient> one(Mutiny.Session tx, UUID patientId, String lock) {
        return tx.createNativeQuery(SELECT + "where p.patient_id = :id" + lock, String.class)
                .setParameter("id", patientId)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("patient", patientId))
                .map(this::read);
    }

    public Uni<List<Patient>> withExternalIds(Mutiny.Session tx, Collection<String> externalIds) {
        return withExternalIds(tx, externalIds, "");
    }

    /** The same, locked until the transaction ends. */
    public Uni<List<Patient>> lockWithExternalIds(Mutiny.Session tx, Collection<String> externalIds) {
        return withExternalIds(tx, externalIds, " order by p.patient_id for no key update");
    }

    private Uni<List<Patient>> withExternalIds(Mutiny.Session tx, Collection<String> externalIds, String lock) {
        return tx.createNativeQuery(
                        SELECT
                                + "where p.external_id in (select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)))"
                                + lock,
                        String.class)
                .setParameter("ids", write(externalIds))
                .getResultList()
                .map(this::all);
    }

    /**
     * Those that a condition finds.
     *
     * @param with what stands before the select, or nothing
     * @param where what follows it, from {@code where} on; the patient is {@code p}
     */
    Uni<List<Patient>> found(Mutiny.Session tx, String with, String where, Map<String, Object> values) {
        var query = tx.createNativeQuery(with + SELECT + where, String.class);
        for (Map.Entry<String, Object> value : values.entrySet()) {
            query = query.setParameter(value.getKey(), value.getValue());
        }
        return query.getResultList().map(this::all);
    }

    /** New ones and changed ones. */
    Uni<Void> save(Mutiny.Session tx, List<Patient> patients) {
        return patients.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.createNativeQuery(SAVE)
                        .setParameter("rows", write(patients))
                        .executeUpdate()
                        .replaceWithVoid();
    }

    private List<Patient> all(List<String> rows) {
        return rows.stream().map(this::read).toList();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This can't be written as JSON.", e);
        }
    }

    private Patient read(String row) {
        try {
            return json.readValue(row, Patient.class);
        } catch (JsonProcessingException e) {
            // without the cause and its text: they would quote the row
            throw new IllegalStateException("A row of the table patient can't be read.");
        }
    }
}
