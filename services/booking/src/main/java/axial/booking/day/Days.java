package axial.booking.day;

import axial.booking.issue.IssueQueries;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Reads days from the ledger, each in one statement. */
@ApplicationScoped
class Days {

    private static final String DAY = """
            with ask as (
              select * from jsonb_to_record(cast(cast(:ask as text) as jsonb))
                as ask (date date, clinic text, provider uuid, room uuid, clinics text[], names boolean))
            select cast(coalesce(jsonb_agg(jsonb_build_object(
                'appointmentId', a.appointment_id, 'requestId', a.request_id, 'clinic', a.clinic,
                'at', to_char(a.start_at at time zone clinic.time_zone, 'HH24:MI'), 'start', a.start_at, 'end', a.end_at,
                'state', a.state, 'procedure', a.procedure, 'procedureName', procedure.name,
                'levels', request.wish -> 'sitting' -> 'levels', 'side', request.wish -> 'sitting' -> 'side', 'patientKey', a.patient_key,
                'patient', case when ask.names then patient.family_name || ', ' || patient.given_name end,
                'roomId', a.room_id, 'roomCode', room.code, 'providerId', a.provider_id, 'providerName', provider.name,
                'uses', uses.uses, 'version', a.version) order by a.start_at, room.code, a.appointment_id), '[]') as text)
            from ask join appointment a
              on (ask.clinic is null or a.clinic = ask.clinic) and (ask.provider is null or a.provider_id = ask.provider)
                and (ask.room is null or a.room_id = ask.room)
                and ('*' = any (ask.clinics) or a.clinic = any (ask.clinics))
                and a.state not in ('CANCELLED', 'DISPLACED', 'EXPIRED')
                and a.start_at >= cast(ask.date as timestamp) - interval '1 day'
                and a.start_at < cast(ask.date as timestamp) + interval '2 days'
            join clinic on clinic.code = a.clinic and cast(a.start_at at time zone clinic.time_zone as date) = ask.date
            join patient on patient.patient_id = a.patient_id join request on request.request_id = a.request_id
            left join procedure on procedure.code = a.procedure
            left join resource room on room.resource_id = a.room_id
            left join provider on provider.provider_id = a.provider_id
            cross join lateral (
              select coalesce(jsonb_agg(jsonb_build_object('resourceId', claim.resource_id, 'kind', claim.kind,
                       'code', coalesce(resource.code, person.code), 'start', lower(claim.during), 'end', upper(claim.during))
                       order by lower(claim.during), claim.kind), '[]') as uses
              from claim left join resource on resource.resource_id = claim.resource_id
              left join provider person on person.provider_id = claim.resource_id
              where claim.appointment_id = a.appointment_id) as uses""";

    private static final String BOARD = """
            with ask as (
              select * from jsonb_to_record(cast(cast(:ask as text) as jsonb)) as ask (date date, clinic text, names boolean)),
            today as (
              select ask.*, clinic.time_zone, tstzrange(cast(ask.date as timestamp) at time zone clinic.time_zone,
                       cast(ask.date + 1 as timestamp) at time zone clinic.time_zone) as whole
              from ask join clinic on clinic.code = ask.clinic),
            lane as (
              select resource.resource_id, resource.kind, resource.type, resource.code, resource.name
              from today join resource on resource.clinic = today.clinic
              union
              select resource.resource_id, resource.kind, resource.type, resource.code, resource.name
              from today join opening on opening.clinic = today.clinic and opening.during && today.whole
              join resource on resource.resource_id = opening.resource_id
              union
              select provider.provider_id, 'PROVIDER', provider.kind, provider.code, provider.name
              from today join opening on opening.clinic = today.clinic and opening.during && today.whole
              join provider on provider.provider_id = opening.resource_id)
            select cast(jsonb_build_object('clinic', today.clinic, 'date', today.date, 'timeZone', today.time_zone, 'lanes', (
              select coalesce(jsonb_agg(jsonb_build_object('resourceId', lane.resource_id, 'kind', lane.kind, 'type', lane.type,
                'code', lane.code, 'name', lane.name,
                'openings', (
                  select coalesce(jsonb_agg(jsonb_build_object('start', lower(opening.during), 'end', upper(opening.during))
                           order by lower(opening.during)), '[]')
                  from opening where opening.resource_id = lane.resource_id and opening.clinic = today.clinic
                    and opening.during && today.whole),
                'entries', (
                  select coalesce(jsonb_agg(jsonb_build_object('appointmentId', a.appointment_id, 'requestId', a.request_id, 'state', a.state,
                           'procedure', a.procedure, 'levels', request.wish -> 'sitting' -> 'levels',
                           'side', request.wish -> 'sitting' -> 'side',
                           'patient', case when today.names then patient.family_name || ', ' || patient.given_name end,
                           'start', lower(claim.during), 'end', upper(claim.during), 'version', a.version)
                           order by lower(claim.during)), '[]')
                  from claim join appointment a on a.appointment_id = claim.appointment_id
                  join patient on patient.patient_id = a.patient_id join request on request.request_id = a.request_id
                  where claim.resource_id = lane.resource_id and claim.clinic = today.clinic and claim.during && today.whole))
                order by array_position(array['ROOM', 'PROVIDER', 'DEVICE', 'BAY'], lane.kind), lane.code), '[]') from lane)) as text)
            from today""";

    private final Mutiny.SessionFactory db;
    private final IssueQueries issues;
    private final ObjectMapper json;

    Days(Mutiny.SessionFactory db, IssueQueries issues, ObjectMapper json) {
        this.db = db;
        this.issues = issues;
        this.json = json;
    }

    /**
     * Whose day.
     *
     * @param clinics the caller's; {@code *} means all
     * @param names whether the caller may see names of patients
     */
    record Ask(
            LocalDate date,
            @Nullable String clinic,
            @Nullable UUID provider,
            @Nullable UUID room,
            Collection<String> clinics,
            boolean names) {}

    Uni<List<DayEntry>> list(Ask ask) {
        return db.withSession(session -> read(session, DAY, ask)
                .map(row -> List.of(parsed(row, DayEntry[].class)))
                .chain(entries -> issues.about(session, Issues.of(entries, ask.date()))
                        .map(found -> new Issues(found).tell(entries))));
    }

    /** The board, or null when there is no such clinic. */
    Uni<@Nullable Board> board(Ask ask) {
        return db.withSession(session -> read(session, BOARD, ask)
                .map(row -> row == null ? null : parsed(row, Board.class))
                .chain(board -> board == null
                        ? Uni.createFrom().nullItem()
                        : issues.about(session, Issues.of(board))
                                .map(found -> board.telling(Issues.at(board.clinic(), found)))));
    }

    private Uni<@Nullable String> read(Mutiny.Session session, String query, Ask ask) {
        return session.createNativeQuery(query, String.class)
                .setParameter("ask", text(ask))
                .getSingleResultOrNull();
    }

    private <T> T parsed(@Nullable String row, Class<T> shape) {
        try {
            return json.readValue(row, shape);
        } catch (JsonProcessingException e) {
            // without the cause: its text would quote the row, and names stand in it
            throw new IllegalStateException("The query for days and " + shape.getSimpleName() + " differ.");
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("What to read can always be written as JSON.", e);
        }
    }
}
