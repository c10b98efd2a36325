package axial.booking.request;

import axial.edge.problem.Problem;
import axial.messaging.Outbox;
import axial.messaging.Statement;
import axial.messaging.Writing;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The requests in the database: one row each, lists and the wish as JSON. Whatever is saved is also said. */
@ApplicationScoped
class RequestTable {

    /** Its appointment and the day of it, as fields of a request {@code r}: the ledger's rows alone say it. */
    private static final String PLACE = """
            coalesce(case r.state when 'PLACED' then (
              select jsonb_build_object('placed_as', a.appointment_id, 'placed_on', cast(a.start_at at time zone c.time_zone as date))
              from appointment a join clinic c on c.code = a.clinic
              where a.request_id = r.request_id
                and a.state in ('HELD', 'BOOKED', 'CONFIRMED', 'ARRIVED', 'IN_ROOM', 'IN_PROCEDURE', 'RECOVERING') limit 1) end, '{}')""";

    private static final String SELECT = "select cast(to_jsonb(r) || " + PLACE + " as text) from request r ";

    private static final Statement FIND = Statement.of(SELECT + "where r.request_id = :id");

    private static final Statement LOCK = Statement.of(SELECT + "where r.request_id = :id for update");

    private static final Statement NEXT = Statement.of(SELECT + """
            where (cast(:after as text) = '' or r.request_id > cast(nullif(cast(:after as text), '') as uuid))
              and not exists (select from retired where retired.id = r.request_id and retired.version = r.version)
            order by r.request_id limit cast(cast(:limit as text) as int)""");

    private static final Statement LOCK_PATIENTS = Statement.of("""
            select count(*) from (
              select p.patient_id from patient p
              where p.patient_id in (select r.patient_id from request r where r.request_id = any (cast(cast(:ids as text) as uuid[])))
              order by p.patient_id for no key update) as locked""");

    private static final Statement WITH_SEVERAL = Statement.of("""
            select r.patient_id from request r where r.patient_id = any (cast(cast(:ids as text) as uuid[]))
            group by r.patient_id having count(*) > 1 order by r.patient_id""");

    private static final String SAVE = """
            insert into request (request_id, external_id, patient_id, patient_key, network, drive_minutes, state, displaced, done_on,
                                 withdrawn_for, created, earliest, latest, due, deadline, deadline_missed, wish, needs, after, not_same_day_as, soft_gaps, clear_from, clear_until,
                                 findings, version)
            select request_id, external_id, patient_id, patient_key, network, drive_minutes, state, displaced, done_on,
                   withdrawn_for, created, earliest, latest, due, deadline, deadline_missed, wish, needs, after, not_same_day_as, soft_gaps, clear_from, clear_until,
                   findings, version
            from jsonb_populate_recordset(cast(null as request), cast(cast(:requests as text) as jsonb))
            on conflict (request_id) do update set
                network = excluded.network, drive_minutes = excluded.drive_minutes, state = excluded.state,
                displaced = excluded.displaced, done_on = excluded.done_on, withdrawn_for = excluded.withdrawn_for,
                earliest = excluded.earliest, latest = excluded.latest, due = excluded.due, deadline = excluded.deadline,
                deadline_missed = excluded.deadline_missed, wish = excluded.wish,
                needs = excluded.needs, after = excluded.after, not_same_day_as = excluded.not_same_day_as, soft_gaps = excluded.soft_gaps, clear_from = excluded.clear_from,
                clear_until = excluded.clear_until, findings = excluded.findings, version = excluded.version""";

    private static final String REQUESTED = "requested as (" + SAVE + ")";

    private static final String CONCERNING = SELECT + """
            where r.request_id in (
                select o.request_id from request o
                where o.patient_id in (select cast(p as uuid) from jsonb_array_elements_text(cast(cast(:patients as text) as jsonb)) p)
                union
                select n.request_id from request n
                where n.external_id in (select jsonb_array_elements_text(cast(cast(:externalIds as text) as jsonb))))
            order by r.created, r.request_id""";

    private final Outbox outbox;
    private final ObjectMapper json;

    RequestTable(Outbox outbox, ObjectMapper json) {
        this.outbox = outbox;
        this.json = json.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
    }

    /** Writes requests as they are now, and their events in the same order. */
    Uni<Void> save(Mutiny.Session tx, List<Request> requests) {
        return kept(tx, requests).replaceWithVoid();
    }

    /** The same. @return the ledger position of the last event; null when there is none */
    Uni<@Nullable Long> kept(Mutiny.Session tx, List<Request> requests) {
        Consequence all = saying(requests);
        return outbox.append(tx, all.events(), all.writings())
                .map(positions -> positions.isEmpty() ? null : positions.get(positions.size() - 1));
    }

    /** The same, for a statement of somebody else's. */
    Consequence saying(List<Request> requests) {
        return requests.isEmpty()
                ? Consequence.NONE
                : new Consequence(
                        requests.stream().map(Said::toEverybody).toList(),
                        List.of(new Writing(REQUESTED, Map.of("requests", write(requests)))));
    }

    /** The request, locked until the transaction ends; fails with a problem when there is none. */
    Uni<Request> lock(Mutiny.Session tx, UUID requestId) {
        return one(tx, requestId, LOCK);
    }

    /** Those of these patients who have several requests, whatever became of them. */
    Uni<List<UUID>> withSeveral(Mutiny.Session tx, Collection<UUID> patientIds) {
        String ids = patientIds.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        return WITH_SEVERAL.list(tx, Map.of("ids", ids));
    }

    Uni<Request> find(Mutiny.Session tx, UUID requestId) {
        return one(tx, requestId, FIND);
    }

    /** Locks the patients of these requests until the transaction ends, in the order of their ids. */
    Uni<Void> lockPatientsOf(Mutiny.Session tx, Collection<UUID> requestIds) {
        String ids = requestIds.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        return LOCK_PATIENTS.list(tx, Map.of("ids", ids)).replaceWithVoid();
    }

    private Uni<Request> one(Mutiny.Session tx, UUID requestId, Statement statement) {
        return statement.<String>list(tx, Map.of("id", requestId)).map(found -> {
            if (found.isEmpty()) {
                throw Problem.notFound("request", requestId);
            }
            return read(found.get(0));
        });
    }

    /** The next ones in the order of their ids, but for those the topics no longer hold. @param after the last id; empty: from the first */
    Uni<List<Request>> next(Mutiny.Session tx, String after, int limit) {
        return NEXT.<String>list(tx, Map.of("after", after, "limit", Integer.toString(limit)))
                .map(found -> found.stream().map(this::read).toList());
    }

    /** The requests of these patients, in the order they came in. */
    Uni<List<Request>> ofPatients(Mutiny.Session tx, Collection<UUID> patients) {
        return listed(
                tx,
                "where r.patient_id in (select cast(p as uuid) from jsonb_array_elements_text(cast(cast(:values as"
                        + " text) as jsonb)) p)",
                patients);
    }

    /** What is waiting or placed of these patients, locked until the transaction ends. */
    Uni<List<Request>> lockOpenOf(Mutiny.Session tx, Collection<UUID> patients) {
        return listed(
                tx,
                "where r.state in ('WAITING', 'PLACED') and r.patient_id in (select cast(p as uuid) from"
                        + " jsonb_array_elements_text(cast(cast(:values as text) as jsonb)) p)",
                patients,
                " for update");
    }

    /** The requests of these patients and those with these external ids, in the order they came in. */
    Uni<List<Request>> concerning(Mutiny.Session tx, Collection<UUID> patients, Collection<String> externalIds) {
        return concerning(tx, patients, externalIds, "");
    }

    /** The same, locked until the transaction ends. */
    Uni<List<Request>> lockConcerning(Mutiny.Session tx, Collection<UUID> patients, Collection<String> externalIds) {
        return concerning(tx, patients, externalIds, " for update");
    }

    private Uni<List<Request>> concerning(
            Mutiny.Session tx, Collection<UUID> patients, Collection<String> externalIds, String lock) {
        return tx.createNativeQuery(CONCERNING + lock, String.class)
                .setParameter("patients", write(patients))
                .setParameter("externalIds", write(externalIds))
                .getResultList()
                .map(rows -> rows.stream().map(this::read).toList());
    }

    Uni<List<Request>> withExternalIds(Mutiny.Session tx, Collection<String> externalIds) {
        return listed(
                tx,
                "where r.external_id in (select jsonb_array_elements_text(cast(cast(:values as text) as jsonb)))",
                externalIds);
    }

    private Uni<List<Request>> listed(Mutiny.Session tx, String where, Collection<?> values) {
        return listed(tx, where, values, "");
    }

    private Uni<List<Request>> listed(Mutiny.Session tx, String where, Collection<?> values, String lock) {
        return tx.createNativeQuery(SELECT + where + " order by r.created, r.request_id" + lock, String.class)
                .setParameter("values", write(values))
                .getResultList()
                .map(rows -> rows.stream().map(this::read).toList());
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This can't be written as JSON.", e);
        }
    }

    Request read(String row) {
        return read(row, Request.class);
    }

    <T> T read(String row, Class<T> type) {
        try {
            return json.readValue(row, type);
        } catch (JsonProcessingException e) {
            // without the cause: its text would quote the row
            throw new IllegalStateException(
                    "A row can't be read as " + type.getSimpleName() + ": " + e.getOriginalMessage());
        }
    }
}
