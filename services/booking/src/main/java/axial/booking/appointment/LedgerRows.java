package axial.booking.appointment;

import axial.messaging.Statement;
import axial.messaging.Writing;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The ledger's tables, read and written many rows at a time. */
@ApplicationScoped
class LedgerRows {

    /** An array, whose few members PostgreSQL looks up one by one; rows of JSON it would join with the whole ledger. */
    private static final String IDS = "any (cast(cast(:ids as text) as uuid[]))";

    private static final Statement LOCK = Statement.of("select appointment_id from appointment where appointment_id = "
            + IDS + " order by appointment_id for update");

    private static final Statement READ = Statement.of("""
            select cast(jsonb_build_object(
              'appointmentId', a.appointment_id, 'requestId', a.request_id, 'network', a.network, 'clinic', a.clinic,
              'procedure', a.procedure, 'sitting', r.wish -> 'sitting', 'state', a.state, 'start', a.start_at, 'end', a.end_at, 'patientId', a.patient_id,
              'patientKey', a.patient_key, 'alternative', a.alternative, 'roomId', a.room_id, 'providerId', a.provider_id,
              'heldUntil', a.held_until, 'version', a.version, 'changed', a.changed,
              'claims', (select coalesce(jsonb_agg(jsonb_build_object('resourceId', c.resource_id, 'kind', c.kind,
                           'start', lower(c.during), 'end', upper(c.during)) order by c.resource_id), '[]')
                         from claim c where c.appointment_id = a.appointment_id),
              'patient', (select jsonb_build_object('start', lower(p.during), 'end', upper(p.during))
                          from patient_claim p where p.appointment_id = a.appointment_id)) as text)
            from appointment a join request r on r.request_id = a.request_id where a.appointment_id = """ + IDS + " order by a.start_at, a.appointment_id");

    private static final Statement NEXT = Statement.of("""
            select appointment_id from appointment a
            where (cast(:after as text) = '' or appointment_id > cast(nullif(cast(:after as text), '') as uuid))
              and not exists (select from retired where retired.id = a.appointment_id and retired.version = a.version)
            order by appointment_id limit cast(cast(:limit as text) as int)""");

    private static final Statement RELEASE = Statement.of("""
            with freed as (delete from patient_claim where appointment_id = %1$s)
            delete from claim where appointment_id = %1$s""".formatted(IDS));

    /** Claims go in sorted by resource, so that two transactions take their locks in the same order. */
    private static final String WRITE = """
            said as (
              select * from jsonb_to_recordset(cast(cast(:changes as text) as jsonb))
                as said (now jsonb, was text, placed boolean, cause jsonb)),
            now as (
              select said.was, said.placed, said.cause ->> 'who' as who, said.cause ->> 'why' as why, now.*
              from said cross join jsonb_to_record(said.now)
                as now ("appointmentId" uuid, "requestId" uuid, network text, clinic text, procedure text, state text, start timestamptz,
                        "end" timestamptz, "patientId" uuid, "patientKey" uuid, alternative int, "roomId" uuid, "providerId" uuid,
                        claims jsonb, patient jsonb, "heldUntil" timestamptz, version bigint, changed timestamptz)),
            written as (
              insert into appointment (appointment_id, request_id, network, clinic, procedure, state, start_at, end_at, patient_id,
                                       patient_key, alternative, room_id, provider_id, held_until, version, changed)
              select "appointmentId", "requestId", network, clinic, procedure, state, start, "end", "patientId", "patientKey",
                     alternative, "roomId", "providerId", "heldUntil", version, changed
              from now
              on conflict (appointment_id) do update set clinic = excluded.clinic, state = excluded.state,
                start_at = excluded.start_at, end_at = excluded.end_at, alternative = excluded.alternative, room_id = excluded.room_id,
                provider_id = excluded.provider_id, held_until = excluded.held_until, version = excluded.version,
                changed = excluded.changed),
            claimed as (
              insert into claim (appointment_id, resource_id, clinic, kind, during)
              select now."appointmentId", claim."resourceId", now.clinic, claim.kind, tstzrange(claim.start, claim."end")
              from now cross join jsonb_to_recordset(now.claims)
                as claim ("resourceId" uuid, kind text, start timestamptz, "end" timestamptz)
              where now.placed
              order by claim."resourceId"),
            coming as (
              insert into patient_claim (appointment_id, patient_id, during)
              select now."appointmentId", now."patientId", tstzrange(patient.start, patient."end")
              from now cross join jsonb_to_record(now.patient) as patient (start timestamptz, "end" timestamptz)
              where now.placed
              order by now."patientId"),
            remembered as (
              insert into appointment_history (appointment_id, version, at, who, was, became, why, start_at, room_id, provider_id)
              select "appointmentId", version, changed, who, was, state, why, start, "roomId", "providerId" from now
              order by "appointmentId")""";

    private static final Statement BECAME = Statement.of(
            "select became from appointment_history where appointment_id = cast(cast(:id as text) as uuid) order by"
                    + " position");

    private final ObjectMapper json;

    LedgerRows(ObjectMapper json) {
        this.json = json;
    }

    Uni<Void> lock(Mutiny.Session tx, Collection<UUID> appointmentIds) {
        return LOCK.list(tx, Map.of("ids", array(appointmentIds))).replaceWithVoid();
    }

    Uni<List<Appointment>> read(Mutiny.Session tx, Collection<UUID> appointmentIds) {
        return READ.<String>list(tx, Map.of("ids", array(appointmentIds)))
                .map(found -> found.stream().map(this::appointment).toList());
    }

    /**
     * The states by which an appointment came to its present one, the first first. Going back, or being booked again after a move, leaves out what was
     * in between.
     */
    Uni<List<AppointmentState>> cameFrom(Mutiny.Session tx, UUID appointmentId) {
        return BECAME.<String>list(tx, Map.of("id", appointmentId.toString())).map(became -> {
            List<AppointmentState> way = new ArrayList<>();
            for (String one : became) {
                AppointmentState state = AppointmentState.valueOf(one);
                int before = way.indexOf(state);
                way.subList(before < 0 ? way.size() : before, way.size()).clear();
                way.add(state);
            }
            return List.copyOf(way.subList(0, way.size() - 1));
        });
    }

    /** The next ones in the order of their ids, but for those the topics no longer hold. @param after the last id; empty: from the first */
    Uni<List<Appointment>> next(Mutiny.Session tx, String after, int limit) {
        return NEXT.<UUID>list(tx, Map.of("after", after, "limit", Integer.toString(limit)))
                .chain(ids -> read(tx, ids))
                .map(found -> found.stream()
                        .sorted(Comparator.comparing(
                                appointment -> appointment.appointmentId().toString()))
                        .toList());
    }

    /** Frees the claims of what moves and of what no longer holds anything. */
    Uni<Void> release(Mutiny.Session tx, List<Change> changes) {
        List<UUID> leaving = changes.stream()
                .filter(change -> change.was() != null
                        && (change.placed() || !change.now().state().holdsResources()))
                .map(change -> change.now().appointmentId())
                .toList();
        return leaving.isEmpty()
                ? Uni.createFrom().voidItem()
                : RELEASE.list(tx, Map.of("ids", array(leaving))).replaceWithVoid();
    }

    Writing writing(List<Change> changes) {
        return new Writing(WRITE, Map.of("changes", text(changes)));
    }

    static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private Appointment appointment(String row) {
        try {
            return json.readValue(row, Appointment.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The query for appointments and its record differ.", e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("What the ledger writes can always be written as JSON.", e);
        }
    }
}
