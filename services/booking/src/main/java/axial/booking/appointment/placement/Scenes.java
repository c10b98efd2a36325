package axial.booking.appointment.placement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Reads scenes, each in one statement, after locking what they show. */
@ApplicationScoped
class Scenes {

    /**
     * Locks the clinic's day, the provider's day and the patient, in one order for everybody: two inserts that exclude each other would
     * otherwise each wait for the other, which PostgreSQL ends only after its deadlock timeout.
     */
    private static final String LOCK = """
            with ask as (
              select * from jsonb_to_recordset(cast(cast(:asks as text) as jsonb)) as ask (room uuid, provider uuid, patient uuid, start timestamptz)),
            place as (
              select ask.*, clinic.code as clinic, cast(ask.start at time zone clinic.time_zone as date) as day
              from ask join resource on resource.resource_id = ask.room join clinic on clinic.code = resource.clinic),
            name as (
              select 'clinic ' || clinic || ' ' || day as name from place
              union select 'provider ' || provider || ' ' || day from place
              union select 'patient ' || patient from place where patient is not null)
            select count(pg_advisory_xact_lock(key))
            from (select hashtextextended(name, 0) as key from name order by key) as keys""";

    private static final String READ = """
            with ask as (
              select * from jsonb_to_record(cast(cast(:ask as text) as jsonb))
                as ask (request uuid, patient uuid, "patientKey" uuid, room uuid, provider uuid, devices uuid[], bay uuid, start timestamptz,
                        minutes int, kinds text[], "anyBay" boolean, links jsonb, apart uuid[], "except" uuid[])),
            place as (
              select ask.*, clinic.code as clinic, clinic.network, clinic.time_zone,
                     cast(ask.start at time zone clinic.time_zone as date) as day,
                     tstzrange(ask.start, ask.start + make_interval(mins => ask.minutes)) as around
              from ask join resource on resource.resource_id = ask.room join clinic on clinic.code = resource.clinic),
            today as (
              select tstzrange(cast(day as timestamp) at time zone time_zone,
                               cast(day + 1 as timestamp) at time zone time_zone) as whole from place),
            open_today as materialized (
              select opening.resource_id, opening.during from place, today, opening
              where opening.clinic = place.clinic and opening.during && today.whole),
            near as materialized (
              select resource.* from place join resource
                on resource.resource_id = place.room or resource.resource_id = place.bay or resource.resource_id = any (place.devices)
              union
              select resource.* from place, open_today join resource on resource.resource_id = open_today.resource_id
              where (resource.kind = 'DEVICE' and resource.type = any (place.kinds)) or (resource.kind = 'BAY' and place."anyBay")),
            used as (select resource_id, code from near union select provider.provider_id, provider.code
                     from ask join provider on provider.provider_id = ask.provider),
            busy as (
              select claim.resource_id, claim.kind, used.code, claim.during, claim.appointment_id
              from place, used join claim on claim.resource_id = used.resource_id
              where claim.during && place.around and claim.appointment_id <> all (place."except")
              union all
              select place."patientKey", 'PATIENT', null, patient_claim.during, patient_claim.appointment_id
              from place join patient_claim on patient_claim.patient_id = place.patient
              where patient_claim.during && place.around and patient_claim.appointment_id <> all (place."except")),
            load as (
              select count(*) as procedures, coalesce(sum(extract(epoch from upper(claim.during) - lower(claim.during)) / 60), 0) as minutes
              from place, today, claim
              where claim.resource_id = place.provider and claim.during && today.whole and lower(claim.during) <@ today.whole
                and claim.appointment_id <> all (place."except")),
            dated as (
              select appointment.request_id, max(cast(appointment.start_at at time zone clinic.time_zone as date)) as date
              from ask join request on request.patient_id = ask.patient
              join appointment on appointment.request_id = request.request_id
              join clinic on clinic.code = appointment.clinic
              where appointment.state not in ('CANCELLED', 'NO_SHOW', 'DISPLACED', 'EXPIRED')
                and appointment.appointment_id <> all (ask."except")
              group by appointment.request_id),
            link as (
              select first."requestId" as request_id, true as before, first."minGapDays" as least, first."maxGapDays" as most,
                     coalesce(dated.date, request.done_on) as date
              from ask cross join jsonb_to_recordset(ask.links) as first ("requestId" uuid, "minGapDays" int, "maxGapDays" int)
              left join dated on dated.request_id = first."requestId"
              left join request on request.request_id = first."requestId"
              union all
              select request.request_id, false, first.min_gap_days, first.max_gap_days, dated.date
              from ask join request on request.patient_id = ask.patient
              cross join jsonb_to_recordset(request.after) as first (request_id uuid, min_gap_days int, max_gap_days int)
              join dated on dated.request_id = request.request_id
              where first.request_id = ask.request),
            apart as (
              select request.request_id, coalesce(dated.date, request.done_on) as date
              from ask join request on request.patient_id = ask.patient left join dated on dated.request_id = request.request_id
              where request.request_id <> ask.request
                and (request.request_id = any (ask.apart) or jsonb_exists(request.not_same_day_as, cast(ask.request as text))))
            select cast(jsonb_build_object(
              'clinic', (select jsonb_build_object('code', clinic, 'network', network, 'timeZone', time_zone) from place),
              'day', (select day from place),
              'resources', (select coalesce(jsonb_agg(jsonb_build_object('id', resource_id, 'clinic', clinic, 'code', code, 'kind', kind,
                              'type', type, 'capabilities', capabilities, 'inService', in_service) order by code), '[]') from near),
              'provider', (select jsonb_build_object('id', provider.provider_id, 'code', provider.code, 'kind', provider.kind,
                             'active', provider.active, 'proceduresPerDay', provider.procedures_per_day,
                             'minutesPerDay', provider.minutes_per_day,
                             'credentials', (select coalesce(jsonb_agg(jsonb_build_object('code', credential.code, 'clinics', credential.clinics,
                                'validFrom', credential.valid_from, 'validUntil', credential.valid_until)), '[]')
                                from credential where credential.provider_id = provider.provider_id))
                           from ask join provider on provider.provider_id = ask.provider),
              'openings', (select coalesce(jsonb_agg(jsonb_build_object('resourceId', open_today.resource_id, 'start', lower(during),
                             'end', upper(during)) order by lower(during)), '[]') from open_today join used using (resource_id)),
              'busy', (select coalesce(jsonb_agg(jsonb_build_object('resourceId', resource_id, 'kind', kind, 'code', code,
                         'start', lower(during), 'end', upper(during), 'appointmentId', appointment_id)), '[]') from busy),
              'procedures', (select procedures from load),
              'procedureMinutes', (select cast(minutes as int) from load),
              'standing', (select appointment.appointment_id from ask join appointment on appointment.request_id = ask.request
                           where appointment.state in ('HELD', 'BOOKED', 'CONFIRMED', 'ARRIVED', 'IN_ROOM', 'IN_PROCEDURE', 'RECOVERING')
                             and appointment.appointment_id <> all (ask."except") limit 1),
              'links', (select coalesce(jsonb_agg(jsonb_build_object('requestId', request_id, 'before', before, 'minGapDays', least,
                          'maxGapDays', most, 'date', date)), '[]') from link),
              'apart', (select coalesce(jsonb_agg(jsonb_build_object('requestId', request_id, 'date', date)), '[]') from apart)) as text)""";

    /** What is locked of a place. @param patient null: not needed */
    record Spot(UUID room, UUID provider, @Nullable UUID patient, Instant start) {}

    private final ObjectMapper json;

    Scenes(ObjectMapper json) {
        this.json = json;
    }

    /** Waits for whoever books at these clinics, for these providers or patients on these days, and then keeps them out until the end. */
    Uni<Void> lock(Mutiny.Session tx, List<Spot> asks) {
        return tx.createNativeQuery(LOCK, Long.class)
                .setParameter("asks", text(asks))
                .getSingleResult()
                .replaceWithVoid();
    }

    Uni<Scene> read(Mutiny.Session tx, Ask ask) {
        return tx.createNativeQuery(READ, String.class)
                .setParameter("ask", text(ask))
                .getSingleResult()
                .map(this::scene);
    }

    private Scene scene(String row) {
        try {
            return json.readValue(row, Scene.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The query for scenes and its record differ.", e);
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
