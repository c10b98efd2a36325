package axial.booking.directory;

import axial.booking.appointment.Displacement;
import axial.booking.appointment.InUse;
import axial.booking.appointment.Loss;
import axial.messaging.Unreadable;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * When each resource can be used. Announced openings are put together per resource and clinic; where that leaves a claim uncovered, its
 * appointment is displaced in the same transaction, and no other.
 *
 * <p>An opening that is split or moved arrives as several messages, one of which alone would uncover claims that the next one covers again. So
 * what would displace somebody waits until nothing more was said about the resource for {@link #QUIET}; everything else takes effect at once.
 */
@ApplicationScoped
class Openings {

    private static final String TOUCHED = """
            select cast(coalesce(jsonb_agg(jsonb_build_object('resource', resource_id, 'clinic', clinic, 'from', lower(reach),
              'until', upper(reach))), '[]') as text) from\s""";

    private static final String NOTE = """
            with said as (
              select * from jsonb_to_recordset(cast(cast(:now as text) as jsonb))
                as said ("openingId" uuid, "resourceId" uuid, clinic text, start timestamptz, "end" timestamptz, kind text, version bigint,
                            epoch bigint)),
            before as (select resource_id, clinic, during from announced_opening where opening_id in (select "openingId" from said)),
            noted as (
              insert into announced_opening (opening_id, resource_id, clinic, during, session_kind, version, epoch)
              select "openingId", "resourceId", clinic, tstzrange(start, "end"), kind, version, epoch from said
              on conflict (opening_id) do update set resource_id = excluded.resource_id, clinic = excluded.clinic,
                during = excluded.during, session_kind = excluded.session_kind, version = excluded.version,
                epoch = excluded.epoch
              where (announced_opening.epoch, announced_opening.version) < (excluded.epoch, excluded.version)
              returning resource_id, clinic, during),
            gone as (
              delete from announced_opening
              where opening_id in (select cast(id as uuid) from jsonb_array_elements_text(cast(cast(:gone as text) as jsonb)) as gone (id))
                and upper(during) > :at -- what is over was used or not, and its claims are history
              returning resource_id, clinic, during)
            select cast(coalesce(jsonb_agg(jsonb_build_object('resource', resource_id, 'clinic', clinic, 'from', first, 'until', last)), '[]') as text)
            from (
              select resource_id, clinic, min(lower(during)) as first, max(upper(during)) as last
              from (select * from before union all select * from noted union all select * from gone) as said
              group by resource_id, clinic) as touched""";

    private static final String UNSAID = """
            select cast(opening_id as text) from announced_opening
            where epoch < :epoch and (session_kind is null) = :ofRooms and upper(during) > :now""";

    private static final String SPOKEN_OF = """
            with touched as (
              select resource, clinic, tstzrange("from", until) as reach
              from jsonb_to_recordset(cast(cast(:touched as text) as jsonb))
                as touched (resource uuid, clinic text, "from" timestamptz, until timestamptz))
            """;

    /**
     * Widens the time that was spoken of to the openings it overlaps or touches, before any of them is taken out: what comes in joins them. A
     * statement of its own, so that it sees what whoever held these resources before has left.
     */
    private static final String REACH = SPOKEN_OF + """
            , widened as (
              select touched.resource as resource_id, touched.clinic,
                     tstzrange(least(lower(touched.reach), min(lower(opening.during))),
                               greatest(upper(touched.reach), max(upper(opening.during)))) as reach
              from touched left join opening on opening.resource_id = touched.resource and opening.clinic = touched.clinic
                and (opening.during && touched.reach or opening.during -|- touched.reach)
              group by touched.resource, touched.clinic, touched.reach)
            """ + TOUCHED + "widened";

    /**
     * What should stand in {@code opening} for the touched resources, and what of it stands there wrongly. Only the reach of what was said is
     * looked at: everything else stands as it should. What is kept for whoever is in the house is worked out anew.
     */
    private static final String WANTED_AND_LOST = SPOKEN_OF + """
            , wanted as materialized (
              select touched.resource as resource_id, touched.clinic, put.during
              from touched cross join lateral (
                select unnest(range_agg(said.during)) as during from announced_opening said
                where said.resource_id = touched.resource and said.clinic = touched.clinic and said.during && touched.reach) as put),
            lost as (
              select opening.* from opening
              join touched on touched.resource = opening.resource_id and touched.clinic = opening.clinic and opening.during && touched.reach
              where opening.kept_for is not null
                or not exists (select from wanted where wanted.resource_id = opening.resource_id
                               and wanted.clinic = opening.clinic and wanted.during = opening.during))
            """;

    private static final String REMEMBER = """
            with remembered as (
              insert into unsettled (resource_id, clinic, since, reach)
              select resource, clinic, cast(:now as timestamptz), tstzrange("from", until)
              from jsonb_to_recordset(cast(cast(:touched as text) as jsonb))
                as touched (resource uuid, clinic text, "from" timestamptz, until timestamptz)
              order by resource, clinic
              on conflict (resource_id, clinic) do update set since = excluded.since, reach = range_merge(unsettled.reach, excluded.reach)
              returning resource_id, clinic, reach)
            """ + TOUCHED + "remembered";

    private static final String QUIET_ONES = """
            with quiet as (
              delete from unsettled where (resource_id, clinic) in (
                select resource_id, clinic from unsettled where since <= :until order by resource_id, clinic for update skip locked)
              returning resource_id, clinic, reach)
            """ + TOUCHED + "quiet";

    /** Those of the touched resources that can be settled without displacing anybody. */
    private static final String HARMLESS = WANTED_AND_LOST + """
            , uncovering as (
              select distinct lost.resource_id, lost.clinic
              from lost
              join claim on claim.resource_id = lost.resource_id and claim.clinic = lost.clinic and claim.during && lost.during
              where not claim.during <@ coalesce(
                (select range_agg(wanted.during) from wanted
                 where wanted.resource_id = claim.resource_id and wanted.clinic = claim.clinic and wanted.during && claim.during),
                cast('{}' as tstzmultirange))),
            harmless as (
              delete from unsettled using touched
              where unsettled.resource_id = touched.resource and unsettled.clinic = touched.clinic
                and not exists (select from uncovering where uncovering.resource_id = touched.resource
                                and uncovering.clinic = touched.clinic)
              returning touched.resource as resource_id, touched.clinic, touched.reach)
            """ + TOUCHED + "harmless";

    /** Waits for the bookings that are being made under these openings, so that the next statement sees them. */
    private static final String LOCK = WANTED_AND_LOST + """
            select cast(opening.resource_id as text) from opening
            join lost on lost.resource_id = opening.resource_id and lost.clinic = opening.clinic and lost.during = opening.during
            order by opening.resource_id, lower(opening.during)
            for update of opening""";

    private static final String UNCOVERED = WANTED_AND_LOST + """
            , uncovered as (
              select distinct claim.appointment_id, coalesce(resource.code, provider.code, claim.kind) as code
              from lost
              join claim on claim.resource_id = lost.resource_id and claim.clinic = lost.clinic and claim.during && lost.during
              left join resource on resource.resource_id = claim.resource_id
              left join provider on provider.provider_id = claim.resource_id
              where not claim.during <@ coalesce(
                (select range_agg(wanted.during) from wanted
                 where wanted.resource_id = claim.resource_id and wanted.clinic = claim.clinic and wanted.during && claim.during),
                cast('{}' as tstzmultirange)))
            select cast(coalesce(jsonb_agg(jsonb_build_object('appointmentId', appointment_id, 'codes', codes)), '[]') as text)
            from (select appointment_id, jsonb_agg(code order by code) as codes from uncovered group by appointment_id) as losses""";

    private static final String CLOSE = WANTED_AND_LOST + """
            delete from opening using lost
            where opening.resource_id = lost.resource_id and opening.clinic = lost.clinic and opening.during = lost.during""";

    private static final String OPEN = WANTED_AND_LOST + """
            insert into opening (resource_id, clinic, during)
            select resource_id, clinic, during from wanted
            where not exists (select from opening where opening.resource_id = wanted.resource_id
                              and opening.clinic = wanted.clinic and opening.during = wanted.during)
              and exists (select from touched)""";

    /** What the claims that are left have outside of what is open now. */
    private static final String KEEP = SPOKEN_OF + """
            insert into opening (resource_id, clinic, during, kept_for)
            select claim.resource_id, claim.clinic, part.during, claim.appointment_id
            from touched join claim on claim.resource_id = touched.resource and claim.clinic = touched.clinic and claim.during && touched.reach
            cross join lateral (
              select unnest(tstzmultirange(claim.during) - coalesce(range_agg(opening.during), cast('{}' as tstzmultirange))) as during
              from opening where opening.resource_id = claim.resource_id and opening.clinic = claim.clinic
                and opening.during && claim.during) as part""";

    static final Duration QUIET = Duration.ofMillis(400);
    private static final String NONE = "[]";

    private final Displacement displacement;
    private final InUse inUse;
    private final ObjectMapper json;
    private final Clock clock;

    Openings(Displacement displacement, InUse inUse, ObjectMapper json, Clock clock) {
        this.displacement = displacement;
        this.inUse = inUse;
        this.json = json;
        this.clock = clock;
    }

    /** Notes what was said, and lets what harms nobody take effect. */
    Uni<Void> take(Mutiny.Session tx, News<Stretch> news) {
        if (news.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.createNativeQuery(NOTE, String.class)
                .setParameter("now", text(news.told()))
                .setParameter("gone", text(news.gone()))
                .setParameter("at", clock.instant())
                .getSingleResult()
                .chain(said -> remember(tx, said))
                .chain(touched -> touching(tx, REACH, touched))
                .chain(touched -> touching(tx, HARMLESS, touched))
                .chain(harmless -> settle(tx, harmless));
    }

    /**
     * What lies ahead and a whole snapshot did not name is gone.
     *
     * @param epoch of the snapshot
     * @param ofRooms openings of rooms, devices and bays, or else sessions of providers
     */
    Uni<Void> unsaid(Mutiny.Session tx, long epoch, boolean ofRooms) {
        return tx.createNativeQuery(UNSAID, String.class)
                .setParameter("epoch", epoch)
                .setParameter("ofRooms", ofRooms)
                .setParameter("now", clock.instant())
                .getResultList()
                .chain(gone -> take(tx, new News<>(List.of(), gone)));
    }

    /** Lets the rest take effect, once nothing more was said about it for a while. */
    Uni<Void> settleQuiet(Mutiny.Session tx) {
        return tx.createNativeQuery(QUIET_ONES, String.class)
                .setParameter("until", clock.instant().minus(QUIET))
                .getSingleResult()
                .chain(quiet -> touching(tx, REACH, quiet))
                .chain(quiet -> settle(tx, quiet));
    }

    private Uni<String> remember(Mutiny.Session tx, String touched) {
        return tx.createNativeQuery(REMEMBER, String.class)
                .setParameter("touched", touched)
                .setParameter("now", clock.instant())
                .getSingleResult();
    }

    private Uni<Void> settle(Mutiny.Session tx, String touched) {
        if (touched.equals(NONE)) {
            return Uni.createFrom().voidItem();
        }
        return tx.createNativeQuery(LOCK, String.class)
                .setParameter("touched", touched)
                .getResultList()
                .chain(lost -> lost.isEmpty() ? update(tx, OPEN, touched) : exchange(tx, touched))
                .replaceWithVoid();
    }

    /** The claims that are still covered, and those of whoever is in the house, stay where they are while the openings under them are exchanged. */
    private Uni<Integer> exchange(Mutiny.Session tx, String touched) {
        return touching(tx, UNCOVERED, touched)
                .chain(uncovered -> displacement.displace(tx, losses(uncovered)))
                .chain(() -> constraint(tx, "deferred"))
                .chain(() -> renew(tx, touched))
                .call(() -> constraint(tx, "immediate"))
                .call(() -> inUse.judge(tx));
    }

    private static Uni<Integer> renew(Mutiny.Session tx, String touched) {
        return update(tx, CLOSE, touched).chain(() -> update(tx, OPEN, touched)).chain(() -> update(tx, KEEP, touched));
    }

    private static Uni<String> touching(Mutiny.Session tx, String query, String touched) {
        return tx.createNativeQuery(query, String.class)
                .setParameter("touched", touched)
                .getSingleResult();
    }

    private static Uni<Integer> update(Mutiny.Session tx, String statement, String touched) {
        return tx.createNativeQuery(statement).setParameter("touched", touched).executeUpdate();
    }

    private static Uni<Integer> constraint(Mutiny.Session tx, String when) {
        return tx.createNativeQuery("set constraints within_opening " + when).executeUpdate();
    }

    private record Uncovered(UUID appointmentId, List<String> codes) {}

    private List<Loss> losses(String uncovered) {
        try {
            return Arrays.stream(json.readValue(uncovered, Uncovered[].class))
                    .map(one -> Loss.of(one.appointmentId(), one.codes()))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The query for losses and its record differ.", e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new Unreadable("An opening can't be written as JSON.", e);
        }
    }
}
