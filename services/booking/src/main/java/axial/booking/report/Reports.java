package axial.booking.report;

import axial.booking.appointment.placement.FreePlace;
import axial.booking.appointment.placement.FreePlaces;
import axial.booking.catalogue.Catalogue;
import axial.booking.catalogue.Needs;
import axial.booking.catalogue.Side;
import axial.booking.catalogue.Sitting;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Counts. */
@ApplicationScoped
class Reports {

    private static final String LOAD = """
            with ask as (
              select * from jsonb_to_record(cast(cast(:ask as text) as jsonb)) as ask ("from" date, "to" date, clinic text, clinics text[])),
            day as (
              select clinic.code as clinic, cast(day as date) as date,
                     tstzrange(cast(day as timestamp) at time zone clinic.time_zone,
                               (cast(day as timestamp) + interval '1 day') at time zone clinic.time_zone) as whole
              from ask join clinic on (ask.clinic is null or clinic.code = ask.clinic)
                and ('*' = any (ask.clinics) or clinic.code = any (ask.clinics))
              cross join generate_series(cast(ask."from" as timestamp), cast(ask."to" as timestamp), interval '1 day') as day),
            room as (
              select day.clinic, day.date, resource.type, resource.resource_id,
                (select coalesce(sum(extract(epoch from upper(o.during * day.whole) - lower(o.during * day.whole))), 0) / 60
                 from opening o where o.resource_id = resource.resource_id and o.clinic = day.clinic and o.during && day.whole) as open,
                (select coalesce(sum(extract(epoch from upper(c.during * day.whole) - lower(c.during * day.whole))), 0) / 60
                 from claim c where c.resource_id = resource.resource_id and c.clinic = day.clinic and c.during && day.whole) as booked
              from day join resource on resource.clinic = day.clinic and resource.kind = 'ROOM')
            select cast(coalesce(jsonb_agg(jsonb_build_object('clinic', clinic, 'date', date, 'roomKind', type, 'rooms', rooms,
              'openMinutes', cast(open as int), 'bookedMinutes', cast(booked as int), 'idleMinutes', cast(open - booked as int))
              order by clinic, date, type), '[]') as text)
            from (select clinic, date, type, count(*) as rooms, sum(open) as open, sum(booked) as booked
                  from room where open > 0 group by clinic, date, type) as line""";

    private static final String WAITING = """
            with ask as (select * from jsonb_to_record(cast(cast(:ask as text) as jsonb)) as ask (now timestamptz, clinics text[])),
            network as materialized (
              select network, cast(ask.now at time zone network_zone(network) as date) as today
              from ask cross join (select distinct network from request where state = 'WAITING') as waiting)
            select cast(coalesce(jsonb_agg(jsonb_build_object('procedure', line.procedure, 'procedureName', procedure.name,
              'waiting', waiting, 'urgent', urgent, 'overdue', overdue, 'displaced', displaced, 'oldest', oldest, 'closing', closing)
              order by missed desc, waiting desc, line.procedure), '[]') as text)
            from (
              select request.procedure, count(*) as waiting, count(*) filter (where request.priority = 'URGENT') as urgent,
                     count(*) filter (where request.due < network.today) as overdue, count(*) filter (where request.displaced) as displaced,
                     count(*) filter (where request.deadline_missed) as missed, min(request.created) as oldest, min(request.latest) as closing
              from ask join request on request.state = 'WAITING'
                and ('*' = any (ask.clinics)
                     or exists (select from unnest(ask.clinics) as mine
                                where case when coalesce(request.wish -> 'clinics', 'null') = 'null'
                                           then jsonb_exists(request.drive_minutes, mine)
                                           else jsonb_exists(request.wish -> 'clinics', mine) end))
              join network on network.network = request.network
              group by request.procedure) as line
            left join procedure on procedure.code = line.procedure""";

    private static final String CLINICS = """
            select clinic.code from clinic
            join jsonb_to_record(cast(cast(:ask as text) as jsonb)) as ask (clinic text, clinics text[])
              on (ask.clinic is null or clinic.code = ask.clinic) and ('*' = any (ask.clinics) or clinic.code = any (ask.clinics))
            order by clinic.code""";

    private final Mutiny.SessionFactory db;
    private final FreePlaces freePlaces;
    private final Catalogue catalogue;
    private final ObjectMapper json;
    private final Clock clock;

    Reports(Mutiny.SessionFactory db, FreePlaces freePlaces, Catalogue catalogue, ObjectMapper json, Clock clock) {
        this.db = db;
        this.freePlaces = freePlaces;
        this.catalogue = catalogue;
        this.json = json;
        this.clock = clock;
    }

    /** @param clinics the caller's; {@code *} means all */
    record Ask(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Instant now,
            @Nullable String clinic,
            Collection<String> clinics) {}

    Uni<List<LoadLine>> load(LocalDate from, LocalDate to, @Nullable String clinic, Set<String> clinics) {
        return db.withSession(session -> one(session, LOAD, new Ask(from, to, null, clinic, clinics)))
                .map(row -> List.of(parsed(row, LoadLine[].class)));
    }

    Uni<List<WaitingLine>> waiting(Set<String> clinics) {
        return db.withSession(session -> one(session, WAITING, new Ask(null, null, clock.instant(), null, clinics)))
                .map(row -> List.of(parsed(row, WaitingLine[].class)));
    }

    /** @throws axial.edge.problem.Problem when the catalogue has no such procedure */
    Uni<List<ThirdNext>> thirdNext(String code, @Nullable String clinic, Set<String> clinics) {
        Needs needs = catalogue.needs(catalogue.procedure(code), new Sitting(1, Side.NONE, Set.of()));
        return db.withSession(session -> session.createNativeQuery(CLINICS, String.class)
                .setParameter("ask", text(new Ask(null, null, null, clinic, clinics)))
                .getResultList()
                .chain(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(at -> thirdNext(session, code, needs, at))
                        .collect()
                        .asList()));
    }

    private Uni<ThirdNext> thirdNext(Mutiny.Session session, String code, Needs needs, String clinic) {
        return freePlaces.third(session, needs, clinic).map(place -> answer(code, clinic, place));
    }

    private ThirdNext answer(String code, String clinic, @Nullable FreePlace place) {
        if (place == null) {
            return new ThirdNext(clinic, code, null, null);
        }
        Instant start = place.start();
        Duration until = Duration.between(clock.instant(), start);
        return new ThirdNext(clinic, code, start, (until.toMinutes() + 1439) / 1440);
    }

    private Uni<String> one(Mutiny.Session session, String query, Ask ask) {
        return session.createNativeQuery(query, String.class)
                .setParameter("ask", text(ask))
                .getSingleResult();
    }

    private <T> T parsed(String row, Class<T> shape) {
        try {
            return json.readValue(row, shape);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The query and " + shape.getSimpleName() + " differ.", e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("What to count can always be written as JSON.", e);
        }
    }
}
