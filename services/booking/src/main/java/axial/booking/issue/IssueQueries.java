package axial.booking.issue;

import axial.edge.problem.Problem;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Lists what is open: what is kept, and what is detected at this moment. */
@ApplicationScoped
public class IssueQueries {

    private static final String KEPT = """
            select kept.issue_id, kept.kind, kept.appointment_id, kept.request_id, kept.resource_id,
                   coalesce(appointment.clinic, kept.clinic) as clinic,
                   coalesce(cast(appointment.start_at at time zone clinic.time_zone as date), kept.day) as day, kept.detail, kept.since
            from detected_issue as kept left join appointment on appointment.appointment_id = kept.appointment_id
            left join clinic on clinic.code = appointment.clinic
            where kept.resolved is null""";

    private static final String ROW = """
            jsonb_build_object('issueId', one.issue_id, 'kind', one.kind, 'detail', one.detail, 'clinic', one.clinic, 'day', one.day,
              'appointmentId', one.appointment_id, 'requestId', one.request_id, 'resourceId', one.resource_id, 'since', one.since)""";

    /** A request without a place is everybody's at whose clinics it may be done. */
    private static final String PAGE = """
            with ask as (
              select * from jsonb_to_record(cast(cast(:ask as text) as jsonb))
                as ask (clinic text, kind text, day date, clinics text[], kinds text[], ranks int[], "limit" int, after uuid)),
            moment as (select cast(cast(:now as text) as timestamptz) as now),
            issue as (%1$s),
            asked as (
              select issue.*, row_number() over (
                order by ask.ranks[array_position(ask.kinds, issue.kind)], issue.day nulls first,
                         array_position(ask.kinds, issue.kind), issue.since, issue.issue_id) as place
              from ask join issue on (ask.kind is null or issue.kind = ask.kind) and (ask.day is null or issue.day = ask.day)
              left join request on request.request_id = issue.request_id and issue.clinic is null
              left join lateral (
                select array_agg(clinic) as clinics from (
                  select jsonb_array_elements_text(request.wish -> 'clinics') as clinic where jsonb_typeof(request.wish -> 'clinics') = 'array'
                  union all
                  select jsonb_object_keys(request.drive_minutes)
                  where coalesce(jsonb_typeof(request.wish -> 'clinics'), 'null') <> 'array') as allowed) as reach on true
              where (ask.clinic is null or issue.clinic = ask.clinic or reach.clinics @> array[ask.clinic])
                and ('*' = any (ask.clinics) or issue.clinic = any (ask.clinics) or reach.clinics && ask.clinics))
            select cast(jsonb_build_object(
              'known', ask.after is null or exists (select from asked where issue_id = ask.after),
              'issues', (select coalesce(jsonb_agg(%2$s order by one.place), '[]')
                         from (select * from asked where ask.after is null
                                 or place > (select first.place from asked as first where first.issue_id = ask.after)
                               order by place limit (select "limit" from ask)) as one)) as text) from ask""";

    private static final String ABOUT = """
            with ask as (
              select * from jsonb_to_record(cast(cast(:ask as text) as jsonb)) as ask (appointments uuid[], requests uuid[], resources uuid[], day date)),
            moment as (select cast(cast(:now as text) as timestamptz) as now),
            issue as (%1$s)
            select cast(coalesce(jsonb_agg(%2$s), '[]') as text)
            from ask join issue as one on one.appointment_id = any (ask.appointments)
              or one.appointment_id is null and one.request_id = any (ask.requests)
              or one.resource_id = any (ask.resources) and one.day = ask.day""";

    private final Mutiny.SessionFactory db;
    private final ObjectMapper json;
    private final Clock clock;
    private final String page;
    private final String about;

    IssueQueries(Mutiny.SessionFactory db, Instance<Detection> detections, ObjectMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
        String open = detections.stream()
                .map(Detection::query)
                .sorted()
                .collect(Collectors.joining("\nunion all\n", KEPT + "\nunion all\n", ""));
        String all = detections.isUnsatisfied() ? KEPT : open;
        this.page = PAGE.formatted(all, ROW);
        this.about = ABOUT.formatted(all, ROW);
    }

    /**
     * Which issues.
     *
     * @param clinics the caller's; {@code *} means all
     * @param after the last one of the page before; null: the first page
     */
    record Filter(
            @Nullable String clinic,
            @Nullable IssueKind kind,
            @Nullable LocalDate day,
            Collection<String> clinics,
            int limit,
            @Nullable UUID after) {}

    /** Most urgent first; fails with a problem when the one to go on after is no longer among them. */
    Uni<List<IssueView>> page(Filter filter) {
        List<IssueKind> kinds = List.of(IssueKind.values());
        List<Integer> ranks =
                kinds.stream().map(kind -> kind.severity().ordinal()).toList();
        Ask ask = new Ask(filter, kinds, ranks);
        return db.withSession(session -> read(session, page, ask)).map(row -> {
            Page found = parsed(row, Page.class);
            if (!found.known()) {
                throw Problem.notFound("open issue", String.valueOf(filter.after()));
            }
            return views(found.issues());
        });
    }

    /**
     * What is open about appointments, their requests, and what resources have on a local day.
     *
     * @param resources rooms, devices, bays and providers
     */
    public Uni<List<IssueView>> about(Mutiny.Session session, About ask) {
        return read(session, about, ask).map(row -> views(List.of(parsed(row, Row[].class))));
    }

    public record About(
            Collection<UUID> appointments, Collection<UUID> requests, Collection<UUID> resources, LocalDate day) {}

    private record Ask(@JsonUnwrapped Filter filter, List<IssueKind> kinds, List<Integer> ranks) {}

    private record Page(boolean known, List<Row> issues) {}

    private record Row(
            UUID issueId,
            IssueKind kind,
            String detail,
            @Nullable String clinic,
            @Nullable LocalDate day,
            @Nullable UUID appointmentId,
            @Nullable UUID requestId,
            @Nullable UUID resourceId,
            Instant since) {

        IssueView view() {
            return new IssueView(
                    issueId,
                    kind,
                    kind.severity(),
                    kind.sentence(),
                    detail,
                    clinic,
                    day,
                    appointmentId,
                    requestId,
                    resourceId,
                    since);
        }
    }

    private static List<IssueView> views(List<Row> rows) {
        return rows.stream().map(Row::view).toList();
    }

    private Uni<String> read(Mutiny.Session session, String query, Object ask) {
        return session.createNativeQuery(query, String.class)
                .setParameter("ask", text(ask))
                .setParameter("now", clock.instant().toString())
                .getSingleResult();
    }

    private <T> T parsed(String row, Class<T> shape) {
        try {
            return json.readValue(row, shape);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The query for issues and " + shape.getSimpleName() + " differ.", e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("What to list can always be written as JSON.", e);
        }
    }
}
