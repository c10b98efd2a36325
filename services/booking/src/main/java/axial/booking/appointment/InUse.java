package axial.booking.appointment;

import axial.booking.issue.DetectedIssue;
import axial.booking.issue.DetectedIssues;
import axial.booking.issue.IssueKind;
import axial.booking.issue.Subject;
import axial.messaging.Statement;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tells a person where somebody in the house uses what is no longer open. Nobody on the table is displaced. */
@ApplicationScoped
public class InUse {

    /** Of whoever is recovering only the bay is still in use. */
    private static final Statement GONE = Statement.of("""
            with gone as (
              select appointment.appointment_id, string_agg(distinct coalesce(resource.code, provider.code, claim.kind), ', ') as codes
              from appointment join opening on opening.kept_for = appointment.appointment_id
              join claim on claim.appointment_id = opening.kept_for and claim.resource_id = opening.resource_id
              left join resource on resource.resource_id = claim.resource_id
              left join provider on provider.provider_id = claim.resource_id
              where appointment.state in ('ARRIVED', 'IN_ROOM', 'IN_PROCEDURE', 'RECOVERING')
                and (appointment.state <> 'RECOVERING' or claim.kind = 'BAY')
              group by appointment.appointment_id)
            select cast(jsonb_build_object(
              'gone', (select coalesce(jsonb_object_agg(appointment_id, codes), '{}') from gone),
              'told', (select coalesce(jsonb_agg(appointment_id), '[]') from detected_issue
                       where resolved is null and kind = 'RESOURCE_GONE')) as text)""");

    private final DetectedIssues issues;
    private final ObjectMapper json;

    InUse(DetectedIssues issues, ObjectMapper json) {
        this.issues = issues;
        this.json = json;
    }

    /** Raises what is so by now, and resolves what was so. */
    public Uni<Void> judge(Mutiny.Session tx) {
        return GONE.<String>list(tx, Map.of())
                .map(rows -> found(rows.get(0)))
                .chain(found -> issues.judged(
                        tx,
                        IssueKind.RESOURCE_GONE,
                        found.told().stream().map(Subject::appointment).toList(),
                        found.issues()));
    }

    /** @param gone the codes of what is gone, by appointment. @param told those about whom an issue is open */
    private record Found(Map<UUID, String> gone, List<UUID> told) {

        List<DetectedIssue> issues() {
            return gone.entrySet().stream()
                    .map(one -> issue(one.getKey(), one.getValue()))
                    .toList();
        }

        private static DetectedIssue issue(UUID appointment, String codes) {
            return new DetectedIssue(
                    IssueKind.RESOURCE_GONE,
                    Subject.appointment(appointment),
                    "No longer there, and in use: " + codes + ". It stays claimed until the visit ends.");
        }
    }

    private Found found(String row) {
        try {
            return json.readValue(row, Found.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The query for what is gone and its record differ.", e);
        }
    }
}
