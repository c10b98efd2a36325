package axial.booking.issue;

import axial.messaging.Statement;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps issues, within transactions of others. Raising what is open and resolving what isn't changes nothing. */
@ApplicationScoped
public class DetectedIssues {

    private static final Statement RAISE = Statement.of("""
            insert into detected_issue (issue_id, kind, subject, appointment_id, request_id, resource_id, clinic, day, detail, since)
            select gen_random_uuid(), said.kind, subject.key, subject."appointmentId",
                   coalesce(subject."requestId", appointment.request_id), subject."resourceId", subject.clinic, subject.day, said.detail,
                   cast(cast(:now as text) as timestamptz)
            from jsonb_to_recordset(cast(cast(:issues as text) as jsonb)) as said (kind text, detail text, subject jsonb)
            cross join jsonb_to_record(said.subject)
              as subject (key text, "appointmentId" uuid, "requestId" uuid, "resourceId" uuid, clinic text, day date)
            left join appointment on appointment.appointment_id = subject."appointmentId"
            order by said.kind, subject.key
            on conflict (kind, subject) where resolved is null do update set detail = excluded.detail
            where detected_issue.detail <> excluded.detail""");

    private static final Statement RESOLVE = Statement.of("""
            update detected_issue set resolved = greatest(since, cast(cast(:now as text) as timestamptz))
            where resolved is null and kind = cast(:kind as text)
              and subject in (select jsonb_array_elements_text(cast(cast(:subjects as text) as jsonb)))""");

    private static final Statement RESOLVE_DAYS = Statement.of("""
            update detected_issue set resolved = greatest(since, cast(cast(:now as text) as timestamptz))
            where resolved is null and kind = cast(:kind as text) and resource_id = any (cast(cast(:resources as text) as uuid[]))
              and subject not in (select jsonb_array_elements_text(cast(cast(:subjects as text) as jsonb)))""");

    private static final Statement END = Statement.of("""
            update detected_issue set resolved = greatest(since, cast(cast(:now as text) as timestamptz))
            where resolved is null and appointment_id = any (cast(cast(:ids as text) as uuid[]))
              and subject = 'appointment/' || appointment_id""");

    private final ObjectMapper json;
    private final Clock clock;

    DetectedIssues(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** Raises what is not open yet; of what is, the detail is told anew. */
    public Uni<Void> raise(Mutiny.Session tx, List<DetectedIssue> issues) {
        return issues.isEmpty()
                ? Uni.createFrom().voidItem()
                : RAISE.list(tx, Map.of("issues", text(issues), "now", now())).replaceWithVoid();
    }

    public Uni<Void> resolve(Mutiny.Session tx, IssueKind kind, Collection<Subject> subjects) {
        List<String> keys = subjects.stream().map(Subject::key).sorted().toList();
        return keys.isEmpty()
                ? Uni.createFrom().voidItem()
                : RESOLVE.list(tx, Map.of("kind", kind.name(), "subjects", text(keys), "now", now()))
                        .replaceWithVoid();
    }

    /**
     * Raises what was found, and resolves what was looked at and not found.
     *
     * @param lookedAt all that was judged for this kind
     * @param found issues of this kind
     */
    public Uni<Void> judged(
            Mutiny.Session tx, IssueKind kind, Collection<Subject> lookedAt, List<DetectedIssue> found) {
        Set<Subject> wrong = found.stream().map(DetectedIssue::subject).collect(Collectors.toSet());
        List<Subject> well =
                lookedAt.stream().filter(one -> !wrong.contains(one)).toList();
        return resolve(tx, kind, well).chain(() -> raise(tx, found));
    }

    /** The same for all days of resources: whatever was not found on them is resolved. */
    public Uni<Void> judgedDays(
            Mutiny.Session tx, IssueKind kind, Collection<UUID> resources, List<DetectedIssue> found) {
        List<String> wrong =
                found.stream().map(issue -> issue.subject().key()).sorted().toList();
        return resources.isEmpty()
                ? Uni.createFrom().voidItem()
                : RESOLVE_DAYS
                        .list(
                                tx,
                                Map.of(
                                        "kind",
                                        kind.name(),
                                        "resources",
                                        array(resources),
                                        "subjects",
                                        text(wrong),
                                        "now",
                                        now()))
                        .chain(() -> raise(tx, found));
    }

    /** Resolves all that is open about appointments that are over. */
    public Uni<Void> ended(Mutiny.Session tx, Collection<UUID> appointments) {
        return appointments.isEmpty()
                ? Uni.createFrom().voidItem()
                : END.list(tx, Map.of("ids", array(appointments), "now", now())).replaceWithVoid();
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private String now() {
        return clock.instant().toString();
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("An issue can always be written as JSON.", e);
        }
    }
}
