package axial.booking.appointment.placement;

import axial.messaging.Statement;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads scenes, each in one statement; what they show must be locked. */
@ApplicationScoped
class Scenes {

    /**
     * Reads resource by resource: what is booked on the day grows with the ledger, what one resource has of it doesn't. All openings of the clinic are
     * looked at only where devices or a bay are to be chosen, which may be guests from another clinic.
     */
    private static final Statement READ = Statement.of("""
            with ask as (
              select * from jsonb_to_record(cast(cast(:ask as text) as jsonb))
                as ask (request uuid, patient uuid, "patientKey" uuid, room uuid, provider uuid, devices uuid[], bay uuid, start timestamptz,
                        minutes int, kinds text[], "anyBay" boolean, links jsonb, apart uuid[], "except" uuid[])),
            place as (
              select ask.*, array_remove(array[ask.room, ask.bay] || ask.devices, null) as named,
                     clinic.code as clinic, clinic.network, clinic.time_zone, clinic.drive_minutes,
                     cast(ask.start at time zone clinic.time_zone as date) as day,
                     tstzrange(ask.start, ask.start + make_interval(mins => ask.minutes)) as around
              from ask join resource on resource.resource_id = ask.room join clinic on clinic.code = resource.clinic),
            today as (
              select tstzrange(cast(day as timestamp) at time zone time_zone,
                               cast(day + 1 as timestamp) at time zone time_zone) as whole from place),
            drive as materialized (
              select other.code as clinic, greatest(coalesce(cast(place.drive_minutes ->> other.code as int), 0),
                                                    coalesce(cast(other.drive_minutes ->> place.clinic as int), 0)) as minutes
              from place join clinic as other on other.network = place.network and other.code <> place.clinic),
            reach as materialized (
              select tstzrange(lower(place.around) - make_interval(mins => farthest), upper(place.around) + make_interval(mins => farthest)) as reach
              from place cross join (select coalesce(max(minutes), 0) as farthest from drive) as longest),
            open_today as materialized (
              select used.resource_id, opening.during
              from place, today cross join lateral (select unnest(place.named || place.provider) as resource_id) as used
              cross join lateral (
                select during from opening where opening.resource_id = used.resource_id and opening.clinic = place.clinic
                  and opening.during && today.whole offset 0) as opening
              union
              select opening.resource_id, opening.during from place, today, opening
              where (place."anyBay" or cardinality(place.kinds) > 0) and opening.clinic = place.clinic and opening.during && today.whole),
            near as materialized (
              select resource.* from place join resource on resource.resource_id = any (place.named)
              union
              select resource.* from place, open_today join resource on resource.resource_id = open_today.resource_id
              where (resource.kind = 'DEVICE' and resource.type = any (place.kinds)) or (resource.kind = 'BAY' and place."anyBay")),
            duty as materialized (
              select claim.*, provider.code from place join provider on provider.provider_id = place.provider cross join today cross join reach
              cross join lateral (
                select * from claim where claim.resource_id = place.provider
                  and claim.during && range_merge(today.whole, reach.reach) offset 0) as claim
              where claim.appointment_id <> all (place."except")),
            used as materialized (
              select claim.*, near.code from place, reach, near
              cross join lateral (
                select * from claim where claim.resource_id = near.resource_id
                  and claim.during && case when near.kind = 'DEVICE' then reach.reach else place.around end offset 0) as claim
              where claim.appointment_id <> all (place."except")
              union all select * from duty),
            busy as (
              select used.resource_id, used.kind, used.code, used.during, used.appointment_id from place, used where used.during && place.around
              union all
              select place."patientKey", 'PATIENT', null, claim.during, claim.appointment_id
              from place cross join lateral (
                select * from patient_claim where patient_claim.patient_id = place.patient and patient_claim.during && place.around offset 0) as claim
              where claim.appointment_id <> all (place."except")),
            elsewhere as (
              select used.resource_id, used.kind, used.code, used.clinic, used.during, used.appointment_id, drive.minutes
              from place, used join drive on drive.clinic = used.clinic
              where used.kind in ('PROVIDER', 'DEVICE') and used.during && tstzrange(lower(place.around) - make_interval(mins => drive.minutes),
                                             upper(place.around) + make_interval(mins => drive.minutes))
              union all
              select place."patientKey", 'PATIENT', null, appointment.clinic, claim.during, claim.appointment_id, drive.minutes
              from place cross join reach cross join lateral (
                select * from patient_claim where patient_claim.patient_id = place.patient and patient_claim.during && reach.reach offset 0) as claim
              join appointment on appointment.appointment_id = claim.appointment_id join drive on drive.clinic = appointment.clinic
              where claim.appointment_id <> all (place."except")),
            own as (
              select cast(extract(epoch from upper(claim.during) - lower(claim.during)) / 60 as int) as minutes
              from place cross join today
              join appointment on appointment.request_id = place.request and appointment.appointment_id = any (place."except")
              join claim on claim.appointment_id = appointment.appointment_id and claim.resource_id = place.provider
              where lower(claim.during) <@ today.whole limit 1),
            load as (
              select count(*) as procedures, coalesce(sum(extract(epoch from upper(during) - lower(during)) / 60), 0) as minutes
              from today, duty where lower(duty.during) <@ today.whole),
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
                     first."minGapMonths" as months, coalesce(dated.date, request.done_on) as date
              from ask cross join jsonb_to_recordset(ask.links)
                as first ("requestId" uuid, "minGapDays" int, "maxGapDays" int, "minGapMonths" int)
              left join dated on dated.request_id = first."requestId"
              left join request on request.request_id = first."requestId"
              union all
              select request.request_id, false, first.min_gap_days, first.max_gap_days, first.min_gap_months, dated.date
              from ask join request on request.patient_id = ask.patient
              cross join jsonb_to_recordset(request.after) as first (request_id uuid, min_gap_days int, max_gap_days int, min_gap_months int)
              join dated on dated.request_id = request.request_id
              where first.request_id = ask.request),
            wished as (
              select gap.rule_id, gap.request_id, true as before, gap.min_gap_days as least, gap.max_gap_days as most,
                     coalesce(gap.done_on, dated.date, other.done_on) as date
              from ask join request on request.request_id = ask.request
              cross join jsonb_to_recordset(request.soft_gaps)
                as gap (rule_id text, request_id uuid, done_on date, min_gap_days int, max_gap_days int)
              left join dated on dated.request_id = gap.request_id
              left join request as other on other.request_id = gap.request_id
              union all
              select gap.rule_id, request.request_id, false, gap.min_gap_days, gap.max_gap_days, dated.date
              from ask join request on request.patient_id = ask.patient
              cross join jsonb_to_recordset(request.soft_gaps) as gap (rule_id text, request_id uuid, min_gap_days int, max_gap_days int)
              join dated on dated.request_id = request.request_id
              where gap.request_id = ask.request),
            apart as (
              select request.request_id, coalesce(dated.date, request.done_on) as date
              from ask join request on request.patient_id = ask.patient left join dated on dated.request_id = request.request_id
              where request.request_id <> ask.request
                and (request.request_id = any (ask.apart) or jsonb_exists(request.not_same_day_as, cast(ask.request as text))))
            select cast(json_build_object(
              'clinic', (select json_build_object('code', clinic, 'network', network, 'timeZone', time_zone,
                          'driveMinutes', (select coalesce(json_object_agg(clinic, minutes), '{}') from drive)) from place),
              'day', (select day from place),
              'resources', (select coalesce(json_agg(json_build_object('id', resource_id, 'clinic', clinic, 'code', code, 'kind', kind,
                              'type', type, 'capabilities', capabilities, 'site', site_of_service, 'inService', in_service) order by code), '[]') from near),
              'provider', (select json_build_object('id', provider.provider_id, 'code', provider.code, 'kind', provider.kind,
                             'active', provider.active, 'proceduresPerDay', provider.procedures_per_day,
                             'minutesPerDay', provider.minutes_per_day,
                             'credentials', (select coalesce(json_agg(json_build_object('code', credential.code, 'clinics', credential.clinics,
                                'validFrom', credential.valid_from, 'validUntil', credential.valid_until)), '[]')
                                from credential where credential.provider_id = provider.provider_id))
                           from ask join provider on provider.provider_id = ask.provider),
              'openings', (select coalesce(json_agg(json_build_object('resourceId', open_today.resource_id, 'start', lower(during),
                             'end', upper(during)) order by lower(during)), '[]') from open_today
                             where resource_id in (select resource_id from near union all select provider from ask)),
              'busy', (select coalesce(json_agg(json_build_object('resourceId', resource_id, 'kind', kind, 'code', code,
                         'start', lower(during), 'end', upper(during), 'appointmentId', appointment_id)), '[]') from busy),
              'elsewhere', (select coalesce(json_agg(json_build_object('resourceId', resource_id, 'kind', kind, 'code', code, 'clinic', clinic,
                         'start', lower(during), 'end', upper(during), 'appointmentId', appointment_id, 'driveMinutes', minutes)), '[]') from elsewhere),
              'procedures', (select procedures from load),
              'procedureMinutes', (select cast(minutes as int) from load),
              'ownMinutes', (select minutes from own),
              'standing', (select appointment.appointment_id from ask join appointment on appointment.request_id = ask.request
                           where appointment.state in ('HELD', 'BOOKED', 'CONFIRMED', 'ARRIVED', 'IN_ROOM', 'IN_PROCEDURE', 'RECOVERING')
                             and appointment.appointment_id <> all (ask."except") limit 1),
              'links', (select coalesce(json_agg(json_build_object('requestId', request_id, 'before', before, 'minGapDays', least,
                          'maxGapDays', most, 'minGapMonths', months, 'date', date)), '[]') from link),
              'softGaps', (select coalesce(json_agg(json_build_object('ruleId', rule_id, 'requestId', request_id, 'before', before,
                             'minGapDays', least, 'maxGapDays', most, 'date', date)), '[]') from wished),
              'apart', (select coalesce(json_agg(json_build_object('requestId', request_id, 'date', date)), '[]') from apart)) as text)""");

    private final ObjectMapper json;

    Scenes(ObjectMapper json) {
        this.json = json;
    }

    Uni<Scene> read(Mutiny.Session tx, Ask ask) {
        return READ.<String>list(tx, Map.of("ask", text(ask))).map(rows -> scene(rows.get(0)));
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
