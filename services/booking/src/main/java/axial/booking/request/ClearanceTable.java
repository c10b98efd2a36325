package axial.booking.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The clearances in the database. */
@ApplicationScoped
class ClearanceTable {

    private static final String IDS =
            "(select cast(id as uuid) from jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)) as ids (id))";

    private static final String OF_REQUESTS = "select cast(to_jsonb(c) as text) from clearance c where c.request_id in "
            + IDS + " order by c.request_id, c.rule_id";

    private static final String OPEN = """
            select cast(jsonb_build_object('id', c.request_id, 'missing', count(*) filter (where c.hard),
                                           'advised', count(*) filter (where not c.hard)) as text)
            from clearance c join request r using (request_id)
            where c.state in ('MISSING', 'REQUESTED') and r.state in ('WAITING', 'PLACED') and c.request_id in """ + IDS + " group by c.request_id";

    private static final String SAVE = """
            with now as materialized (
              select * from jsonb_populate_recordset(cast(null as clearance), cast(cast(:rows as text) as jsonb))),
            gone as (
              delete from clearance c where c.request_id in %s
                and not exists (select from now where now.request_id = c.request_id and now.rule_id = c.rule_id))
            insert into clearance select * from now
            on conflict (request_id, rule_id) do update set
              kind = excluded.kind, severity = excluded.severity, hard = excluded.hard, evidence = excluded.evidence, lead_business_days = excluded.lead_business_days,
              state = excluded.state, day = excluded.day, who = excluded.who, at = excluded.at, reason = excluded.reason,
              valid_from = excluded.valid_from, valid_until = excluded.valid_until, drugs = excluded.drugs,
              hold_days = excluded.hold_days, version = excluded.version
            where clearance is distinct from excluded""".formatted(IDS);

    private static final String NOTE = """
            insert into clearance_history (request_id, rule_id, version, at, who, state, day, reason, valid_from, valid_until)
            select request_id, rule_id, version, at, who, state, day, reason, valid_from, valid_until
            from jsonb_populate_recordset(cast(null as clearance), cast(cast(:rows as text) as jsonb))""";

    private static final String HISTORY = """
            select cast(to_jsonb(h) as text) from clearance_history h where h.request_id = :id order by h.position""";

    /** The hard ones that a confirmation at this time would lack. A grant covers the days it is valid on, by the clinic's calendar. */
    private static final String LACKING = """
            select cast(to_jsonb(c) as text) from clearance c
            left join clinic k on k.code = :clinic
            cross join lateral (select cast(cast(:start as timestamptz) at time zone k.time_zone as date) as day) as appointment
            where c.request_id = :id and c.hard and c.state <> 'WAIVED'
              and not (c.state = 'GRANTED'
                       and coalesce(c.valid_from, c.day + c.hold_days, appointment.day) <= appointment.day
                       and coalesce(c.valid_until, appointment.day) >= appointment.day)
            order by c.rule_id""";

    private final RequestTable table;

    ClearanceTable(RequestTable table) {
        this.table = table;
    }

    Uni<Clearances> of(Mutiny.Session tx, UUID requestId) {
        return ofRequests(tx, List.of(requestId)).map(found -> found.getOrDefault(requestId, Clearances.NONE));
    }

    Uni<Map<UUID, Clearances>> ofRequests(Mutiny.Session tx, Collection<UUID> requestIds) {
        return tx.createNativeQuery(OF_REQUESTS, String.class)
                .setParameter("ids", table.write(requestIds))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> table.read(row, Clearance.class))
                        .collect(Collectors.groupingBy(
                                Clearance::requestId,
                                Collectors.collectingAndThen(Collectors.toList(), Clearances::new))));
    }

    /** How many are open of these requests, where any are. */
    Uni<Map<UUID, OpenClearances>> open(Mutiny.Session tx, Collection<UUID> requestIds) {
        return tx.createNativeQuery(OPEN, String.class)
                .setParameter("ids", table.write(requestIds))
                .getResultList()
                .map(rows -> {
                    Map<UUID, OpenClearances> open = new HashMap<>();
                    for (String row : rows) {
                        JsonNode one = table.read(row, JsonNode.class);
                        open.put(
                                UUID.fromString(one.get("id").asText()),
                                new OpenClearances(
                                        one.get("missing").asInt(),
                                        one.get("advised").asInt()));
                    }
                    return open;
                });
    }

    /** Writes all clearances of these requests as they are now; others of the same requests go. */
    Uni<Void> save(Mutiny.Session tx, List<Folder> folders) {
        if (folders.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Clearance> rows = folders.stream()
                .flatMap(folder -> folder.clearances().all().stream())
                .toList();
        return tx.createNativeQuery(SAVE)
                .setParameter("rows", table.write(rows))
                .setParameter(
                        "ids",
                        table.write(folders.stream()
                                .map(folder -> folder.request().requestId())
                                .toList()))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Notes in the history what somebody has just set. */
    Uni<Void> note(Mutiny.Session tx, List<Clearance> set) {
        return set.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.createNativeQuery(NOTE)
                        .setParameter("rows", table.write(set))
                        .executeUpdate()
                        .replaceWithVoid();
    }

    Uni<List<ClearanceChange>> history(Mutiny.Session tx, UUID requestId) {
        return tx.createNativeQuery(HISTORY, String.class)
                .setParameter("id", requestId)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> table.read(row, ClearanceChange.class))
                        .toList());
    }

    Uni<List<Clearance>> lacking(Mutiny.Session tx, UUID requestId, String clinic, Instant start) {
        return tx.createNativeQuery(LACKING, String.class)
                .setParameter("id", requestId)
                .setParameter("clinic", clinic)
                .setParameter("start", start)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> table.read(row, Clearance.class))
                        .toList());
    }
}
