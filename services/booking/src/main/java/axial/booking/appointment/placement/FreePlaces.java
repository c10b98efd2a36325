package axial.booking.appointment.placement;

import axial.booking.catalogue.Needs;
import axial.booking.request.Need;
import axial.messaging.Statement;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Places that are free for a request, read from the ledger itself: nearest in time first, where another clinic counts as an hour and another
 * provider as half an hour. They keep every rule of {@link Rules}.
 */
@ApplicationScoped
public class FreePlaces {

    /** Enough grid starts to find three that can be taken one after the other. */
    private static final int MANY = 200;

    /** The stretches to look at, in hours from the wanted start, one after the other until enough is found. */
    private static final List<Reach> REACHES = List.of(
            new Reach(-10, 10),
            new Reach(10, 34),
            new Reach(34, 96),
            new Reach(96, 11 * 24),
            new Reach(11 * 24, 21 * 24),
            new Reach(21 * 24, 35 * 24),
            new Reach(35 * 24, 60 * 24),
            new Reach(60 * 24, 90 * 24),
            new Reach(90 * 24, 120 * 24));

    /**
     * Free time of rooms, providers and the patient (without the drive to and from other clinics) is intersected as ranges; only the grid inside
     * what is left is walked, nearest first, and devices and bays are looked up for those starts alone, until there are enough. A reach bounds
     * the starts: what begins in it may end after it.
     */
    private static final Statement NEAR = Statement.of("""
            with ask as (
              select * from jsonb_to_record(cast(cast(:ask as text) as jsonb))
                as ask (request uuid, patient uuid, wanted timestamptz, "from" timestamptz, until timestamptz, clinic text, provider uuid,
                        clinics text[], performers text[], credentials text[], earliest date, latest date, unavailable jsonb,
                        links jsonb, apart uuid[], ways jsonb, count int)),
            way as (
              select * from ask cross join jsonb_to_recordset(ask.ways)
                as way (alternative int, rank int, capabilities text[], devices text[], setup int, procedure int, turnover int, recovery int,
                        "recoverIn" text, "doneBy" text[], site text)),
            reach as (
              select tstzrange(min("from"), max(until) + make_interval(mins => max(setup + procedure + turnover + recovery))) as reach
              from way),
            day_of as (
              select cast(max(appointment.start_at) at time zone clinic.time_zone as date) as date, appointment.request_id
              from ask join request on request.patient_id = ask.patient
              join appointment on appointment.request_id = request.request_id join clinic on clinic.code = appointment.clinic
              where appointment.state not in ('CANCELLED', 'NO_SHOW', 'DISPLACED', 'EXPIRED') and request.request_id <> ask.request
              group by appointment.request_id, clinic.time_zone),
            gap as (
              select case when first."minGapMonths" is null then coalesce(day_of.date, request.done_on) + first."minGapDays"
                          else months_after(coalesce(day_of.date, request.done_on), first."minGapMonths") end as earliest,
                     coalesce(day_of.date, request.done_on) + first."maxGapDays" as latest,
                     coalesce(day_of.date, request.done_on) is null as open
              from ask cross join jsonb_to_recordset(ask.links)
                as first ("requestId" uuid, "minGapDays" int, "maxGapDays" int, "minGapMonths" int)
              left join day_of on day_of.request_id = first."requestId"
              left join request on request.request_id = first."requestId"
              union all
              select day_of.date - first.max_gap_days,
                     case when first.min_gap_months is null then day_of.date - first.min_gap_days
                          else cast(day_of.date - make_interval(months => first.min_gap_months) as date) end, false
              from ask join request on request.patient_id = ask.patient
              cross join jsonb_to_recordset(request.after) as first (request_id uuid, min_gap_days int, max_gap_days int, min_gap_months int)
              join day_of on day_of.request_id = request.request_id
              where first.request_id = ask.request),
            drive as materialized (
              select here.code as here, there.code as there,
                     make_interval(mins => greatest(coalesce(cast(here.drive_minutes ->> there.code as int), 0),
                                                    coalesce(cast(there.drive_minutes ->> here.code as int), 0))) as time
              from clinic as here join clinic as there on there.network = here.network and there.code <> here.code),
            apart as (
              select coalesce(day_of.date, request.done_on) as date
              from ask join request on request.patient_id = ask.patient left join day_of on day_of.request_id = request.request_id
              where request.request_id = any (ask.apart) or jsonb_exists(request.not_same_day_as, cast(ask.request as text))),
            days as (
              select greatest(ask.earliest, (select max(gap.earliest) from gap)) as earliest,
                     least(ask.latest, (select min(gap.latest) from gap)) as latest
              from ask where not exists (select from gap where gap.open)),
            session as materialized (
              select opening.resource_id as provider_id, provider.code, provider.kind, opening.clinic, clinic.time_zone, free.during as free,
                     cast(lower(opening.during) at time zone clinic.time_zone as date) as day,
                     provider.minutes_per_day - load.minutes as minutes_left
              from ask cross join reach cross join days
              join opening on opening.during && reach
              join provider on provider.provider_id = opening.resource_id
              join clinic on clinic.code = opening.clinic
              cross join lateral (
                select count(*) as procedures,
                       coalesce(sum(extract(epoch from upper(claim.during) - lower(claim.during)) / 60), 0) as minutes
                from claim where claim.resource_id = opening.resource_id
                  and claim.during && tstzrange(lower(opening.during) - interval '14 hours', upper(opening.during) + interval '14 hours')
                  and cast(lower(claim.during) at time zone clinic.time_zone as date)
                    = cast(lower(opening.during) at time zone clinic.time_zone as date)) as load
              cross join lateral (
                select unnest(tstzmultirange(opening.during * reach) - coalesce(range_agg(
                         case when claim.clinic = opening.clinic then claim.during
                              else tstzrange(lower(claim.during) - coalesce(drive.time, '0'), upper(claim.during) + coalesce(drive.time, '0'))
                         end), '{}')) as during
                from claim left join drive on drive.here = opening.clinic and drive.there = claim.clinic
                where claim.resource_id = opening.resource_id and claim.during && tstzrange(
                  lower(opening.during) - coalesce((select max(time) from drive where here = opening.clinic), '0'),
                  upper(opening.during) + coalesce((select max(time) from drive where here = opening.clinic), '0'))) as free
              where provider.active and provider.kind = any (ask.performers)
                and opening.clinic = any (ask.clinics)
                and cast(lower(opening.during) at time zone clinic.time_zone as date) >= days.earliest
                and (days.latest is null
                     or cast(lower(opening.during) at time zone clinic.time_zone as date) <= days.latest)
                and not exists (
                  select from apart where apart.date = cast(lower(opening.during) at time zone clinic.time_zone as date))
                and (provider.procedures_per_day is null or load.procedures < provider.procedures_per_day)
                and exists (
                  select from credential where credential.provider_id = provider.provider_id and credential.code = any (ask.credentials)
                    and (credential.clinics is null or opening.clinic = any (credential.clinics))
                    and cast(lower(opening.during) at time zone clinic.time_zone as date)
                      between credential.valid_from and coalesce(credential.valid_until, 'infinity'))),
            own as (
              select here.clinic, coalesce(range_agg(taken.during), '{}') as taken
              from ask cross join reach cross join (select distinct clinic from session) as here
              left join lateral (
                select case when appointment.clinic = here.clinic then patient_claim.during
                            else tstzrange(lower(patient_claim.during) - coalesce(drive.time, '0'), upper(patient_claim.during) + coalesce(drive.time, '0'))
                       end as during
                from patient_claim join appointment on appointment.appointment_id = patient_claim.appointment_id
                left join drive on drive.here = here.clinic and drive.there = appointment.clinic
                where patient_claim.patient_id = ask.patient
                  and patient_claim.during && tstzrange(lower(reach.reach) - interval '1 day', upper(reach.reach) + interval '1 day')
                union all
                select tstzrange(away.start, away."end") from jsonb_to_recordset(ask.unavailable)
                  as away (start timestamptz, "end" timestamptz)) as taken on true
              group by here.clinic),
            room as materialized (
              select resource.resource_id as room_id, resource.code, resource.capabilities, resource.site_of_service, opening.clinic, free.during as free
              from ask cross join reach
              join resource on resource.kind = 'ROOM' and resource.in_service
                and exists (select from way where resource.capabilities @> way.capabilities
                            and (way.site is null or way.site = resource.site_of_service))
              join opening on opening.resource_id = resource.resource_id and opening.clinic = resource.clinic and opening.during && reach
              cross join lateral (
                select unnest(tstzmultirange(opening.during * reach) - coalesce(range_agg(claim.during), '{}')) as during
                from claim where claim.resource_id = opening.resource_id and claim.during && opening.during) as free
              where resource.clinic in (select session.clinic from session)),
            gaps as (
              select way.*, session.provider_id, session.code as provider_code, session.clinic as at, session.time_zone, room.room_id,
                     room.code as room_code, window_.earliest as first_start, window_.latest as last_start
              from session
              join room on room.clinic = session.clinic and room.free && session.free
              join way on room.capabilities @> way.capabilities and (way.site is null or way.site = room.site_of_service)
                and (session.minutes_left is null or way.procedure <= session.minutes_left)
                and (way."doneBy" is null or session.kind = any (way."doneBy"))
              cross join lateral (
                select greatest(lower(room.free), lower(session.free) - make_interval(mins => way.setup), way."from") as earliest,
                       least(upper(room.free) - make_interval(mins => way.setup + way.procedure + way.turnover),
                             upper(session.free) - make_interval(mins => way.setup + way.procedure),
                             way.until - interval '1 microsecond') as latest) as window_
              where window_.earliest <= window_.latest),
            possible as (
              select distinct on (start, gaps.at, gaps.alternative) gaps.*, start,
                     abs(extract(epoch from start - gaps.wanted)) / 60
                       + case when gaps.at = gaps.clinic then 0 else 60 end
                       + case when gaps.provider_id = gaps.provider then 0 else 30 end as cost
              from gaps join own on own.clinic = gaps.at
              cross join lateral generate_series(
                date_bin('5 minutes', gaps.first_start + interval '5 minutes' - interval '1 microsecond', timestamptz '2000-01-01 00:00Z'),
                gaps.last_start, interval '5 minutes') as start
              where not own.taken && tstzrange(start, start + make_interval(mins => gaps.setup + gaps.procedure + gaps.recovery))
              order by start, gaps.at, gaps.alternative, cost, gaps.room_code, gaps.provider_code),
            start as (select * from possible order by cost, rank, room_code, provider_code, start),
            found as (
              select start.*, device.ids as device_ids, bay.resource_id as bay_id, bay.code as bay_code
              from start
              cross join lateral (
                select coalesce(array_agg(one.resource_id), '{}') as ids
                from unnest(start.devices) as needed (type)
                cross join lateral (
                  select resource.resource_id
                  from resource join opening on opening.resource_id = resource.resource_id and opening.clinic = start.at
                    and opening.during @> tstzrange(start.start, start.start + make_interval(mins => start.setup + start.procedure))
                  where resource.kind = 'DEVICE' and resource.type = needed.type and resource.in_service
                    and not exists (
                      select from claim left join drive on drive.here = start.at and drive.there = claim.clinic
                      where claim.resource_id = resource.resource_id and claim.during && tstzrange(
                        start.start - coalesce(drive.time, '0'),
                        start.start + make_interval(mins => start.setup + start.procedure) + coalesce(drive.time, '0')))
                  order by resource.code limit 1) as one) as device
              left join lateral (
                select resource.resource_id, resource.code
                from resource join opening on opening.resource_id = resource.resource_id and opening.clinic = start.at
                where start.recovery > 0 and start."recoverIn" <> 'NONE' and resource.kind = 'BAY' and resource.in_service
                  and (start."recoverIn" = 'CHAIR' or resource.type = 'BAY')
                  and opening.during @> tstzrange(
                    start.start + make_interval(mins => start.setup + start.procedure),
                    start.start + make_interval(mins => start.setup + start.procedure + start.recovery))
                  and not exists (
                    select from claim where claim.resource_id = resource.resource_id and claim.during && tstzrange(
                      start.start + make_interval(mins => start.setup + start.procedure),
                      start.start + make_interval(mins => start.setup + start.procedure + start.recovery)))
                order by resource.type = 'CHAIR' desc, resource.code limit 1) as bay on true
              where cardinality(device.ids) = cardinality(start.devices)
                and (bay.resource_id is not null or start.recovery = 0 or start."recoverIn" = 'NONE')
              order by start.cost, start.rank, start.room_code, start.provider_code, start.start
              limit (select count from ask))
            select cast(jsonb_build_object(
              'requestId', request, 'procedure', meant.procedure, 'levels', meant.levels, 'side', meant.side,
              'start', start, 'end', start + make_interval(mins => setup + found.procedure + recovery),
              'roomUntil', start + make_interval(mins => setup + found.procedure + turnover), 'clinic', at,
              'roomId', room_id, 'roomCode', room_code, 'providerId', provider_id, 'providerCode', provider_code,
              'deviceIds', device_ids, 'bayId', bay_id, 'bayCode', bay_code, 'alternative', alternative) as text)
            from found
            left join lateral (
              select sought.procedure, sought.wish -> 'sitting' -> 'levels' as levels, sought.wish -> 'sitting' -> 'side' as side
              from request sought where sought.request_id = found.request) as meant on true
            order by cost, rank, room_code, provider_code, start""");

    private static final Statement CLINIC =
            Statement.of("select clinic from resource where resource_id = cast(cast(:room as text) as uuid)");

    /** A stretch of time, in hours from the wanted start. */
    record Reach(int from, int until) {}

    private final ObjectMapper json;
    private final Clock clock;

    FreePlaces(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** What to look for: the places nearest to the wanted one, at most so many. */
    Uni<FreeAsk> ask(Mutiny.Session session, Need need, Place wanted, int count) {
        return clinicOf(session, wanted).map(clinic -> FreeAsk.near(need, wanted, clinic, count));
    }

    /** Those nearest to the wanted one; fewer when no more are free within four months. */
    Uni<List<FreePlace>> near(Mutiny.Session session, FreeAsk ask) {
        return further(session, ask, REACHES.iterator(), places -> places.size() >= ask.count())
                .map(places -> places.stream().limit(ask.count()).toList());
    }

    /**
     * The third place from now on that is still free when the two before it were taken.
     *
     * @return null when there is none within four months
     */
    public Uni<@Nullable FreePlace> third(Mutiny.Session session, Needs needs, String clinic) {
        FreeAsk ask = FreeAsk.anybody(needs, clinic, clock.instant(), MANY);
        return further(session, ask, REACHES.iterator(), places -> apart(places).size() >= 3)
                .map(places -> apart(places).stream().skip(2).findFirst().orElse(null));
    }

    private static List<FreePlace> apart(List<FreePlace> places) {
        List<FreePlace> apart = new ArrayList<>();
        for (FreePlace place : places) {
            if (apart.stream().allMatch(place::leavesRoomFor)) {
                apart.add(place);
            }
        }
        return apart;
    }

    private Uni<List<FreePlace>> further(
            Mutiny.Session session, FreeAsk ask, Iterator<Reach> reaches, Predicate<List<FreePlace>> enough) {
        return further(session, ask, reaches, enough, List.of());
    }

    private Uni<List<FreePlace>> further(
            Mutiny.Session session,
            FreeAsk ask,
            Iterator<Reach> reaches,
            Predicate<List<FreePlace>> enough,
            List<FreePlace> before) {
        return within(session, ask, reaches.next()).chain(more -> {
            List<FreePlace> places = new ArrayList<>(before);
            places.addAll(more);
            return enough.test(places) || !reaches.hasNext()
                    ? Uni.createFrom().item(places)
                    : further(session, ask, reaches, enough, places);
        });
    }

    private static Uni<String> clinicOf(Mutiny.Session session, Place wanted) {
        return CLINIC.<String>list(session, Map.of("room", wanted.roomId().toString()))
                .map(clinics -> clinics.isEmpty() ? "" : clinics.get(0));
    }

    private Uni<List<FreePlace>> within(Mutiny.Session session, FreeAsk ask, Reach reach) {
        FreeAsk asked = ask.within(reach, clock.instant());
        if (!asked.from().isBefore(asked.until())) {
            return Uni.createFrom().item(List.of());
        }
        return NEAR.<String>list(session, Map.of("ask", text(asked))).map(this::places);
    }

    private List<FreePlace> places(List<String> rows) {
        List<FreePlace> places = new ArrayList<>();
        try {
            for (String row : rows) {
                places.add(json.readValue(row, FreePlace.class));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The query for free places and its record differ.", e);
        }
        return places;
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("What to look for can always be written as JSON.", e);
        }
    }
}
