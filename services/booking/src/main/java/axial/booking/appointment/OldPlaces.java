package axial.booking.appointment;

import axial.booking.issue.Detection;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds displaced appointments whose old place is free again: the closure was taken back, the credential is valid again. */
@ApplicationScoped
class OldPlaces implements Detection {

    /** Booking it there again asks every rule; here only what could have displaced it and what somebody else may have taken since. */
    private static final String FREE_AGAIN = """
            select cast(md5('OLD_PLACE_FREE ' || lost.appointment_id) as uuid) as issue_id, 'OLD_PLACE_FREE' as kind, lost.appointment_id,
                   lost.request_id, cast(null as uuid) as resource_id, lost.clinic,
                   cast(lost.start_at at time zone clinic.time_zone as date) as day,
                   'The place it had at ' || to_char(lost.start_at at time zone clinic.time_zone, 'HH24:MI') || ' in ' || room.code || ' with '
                     || provider.code || ' is free again.' as detail, lost.changed as since
            from moment
            join appointment as lost on lost.state = 'DISPLACED' and lost.start_at > moment.now and lost.lost_claims is not null
            join request on request.request_id = lost.request_id and request.state = 'WAITING'
            join clinic on clinic.code = lost.clinic
            join resource as room on room.resource_id = lost.room_id
            join provider on provider.provider_id = lost.provider_id and provider.active
            cross join lateral (select request.needs -> 'alternatives' -> lost.alternative as needs) as way
            where not exists (
                select from appointment as later where later.request_id = lost.request_id and later.changed > lost.changed)
              and not exists (
                select from jsonb_to_recordset(lost.lost_claims) as was ("resourceId" uuid, start timestamptz, "end" timestamptz)
                left join resource on resource.resource_id = was."resourceId"
                where resource.in_service = false
                  or exists (select from claim where claim.resource_id = was."resourceId" and claim.during && tstzrange(was.start, was."end"))
                  or not exists (
                    select from opening where opening.resource_id = was."resourceId" and opening.clinic = lost.clinic
                      and opening.kept_for is null and opening.during @> tstzrange(was.start, was."end")))
              and not exists (
                select from patient_claim where patient_claim.patient_id = lost.patient_id
                  and patient_claim.during && tstzrange(lost.start_at, lost.end_at))
              and room.capabilities @> array(select jsonb_array_elements_text(way.needs -> 'room_capabilities'))
              and jsonb_exists(coalesce(nullif(way.needs -> 'performers', 'null'), request.needs -> 'performers'), provider.kind)
              and exists (
                select from credential where credential.provider_id = lost.provider_id
                  and jsonb_exists(request.needs -> 'credentials', credential.code)
                  and (credential.clinics is null or lost.clinic = any (credential.clinics))
                  and cast(lost.start_at at time zone clinic.time_zone as date)
                    between credential.valid_from and coalesce(credential.valid_until, 'infinity'))""";

    @Override
    public String query() {
        return FREE_AGAIN;
    }
}
