package axial.booking.patient;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** A patient goes to another network only when no open request names clinics of the old one: nobody could plan it any more. */
@ApplicationScoped
class NetworkMoves {

    private static final String STRANDED = """
            with coming as (
              select * from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as coming ("externalId" text, network text, "driveMinutes" jsonb))
            select distinct coming."externalId" from coming
            join patient on patient.external_id = coming."externalId" and patient.network <> coming.network
            join request on request.patient_id = patient.patient_id and request.state in ('WAITING', 'PLACED')
            where jsonb_typeof(request.wish -> 'clinics') = 'array'
              and exists (select 1 from jsonb_array_elements_text(request.wish -> 'clinics') as named
                          where not jsonb_exists(coming."driveMinutes", named.value))""";

    private final ObjectMapper json;

    NetworkMoves(ObjectMapper json) {
        this.json = json;
    }

    /** What is coming. */
    private record Coming(String externalId, String network, java.util.Map<String, Integer> driveMinutes) {}

    /** The external ids of those who can't be moved as they come. */
    Uni<Set<String>> refused(Mutiny.Session tx, Collection<EnterPatient> coming) {
        List<Coming> rows = coming.stream()
                .map(one -> new Coming(one.externalId(), one.network(), one.driveMinutes()))
                .toList();
        return tx.createNativeQuery(STRANDED, String.class)
                .setParameter("rows", text(rows))
                .getResultList()
                .map(HashSet::new);
    }

    private String text(List<Coming> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Patients that come can always be written as JSON.");
        }
    }
}
