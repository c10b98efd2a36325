package axial.booking.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

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
            cross join lateral (select case when r.state = 'PLACED' then visit_day(r.request_id) end as day) as visit
            where (c.state in ('MISSING', 'REQUESTED') or (visit.day is not null and not clearance_covers(c, visit.day)))
              and r.state in ('WAITING', 'PLACED') and c.request_id in """ + IDS + " group by c.request_id";

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
              hold_days = excluded.hold_days, expected_on = excluded.expected_on, good_for_days = excluded.good_for_days, bound_to_day = excluded.bound_to_day,
              for_day = excluded.for_day, version = excluded.version
            where clearance is distinct from excluded""".formatted(IDS);

    private static final String NOTE = """
            insert into clearance_history (request_id, rule_id, version, at, who, state, day, reason, valid_from, valid_until)
            select request_id, rule_id, version, at, who, state, day, reason, valid_from, valid_until
            from jsonb_populate_recordset(cast(null as clearance), cast(cast(:rows as text) as jsonb))""";

    private static final String HISTORY = """
            select cast(to_jsonb(h) as text) from clearance_history h where h.request_id = :id order by h.position""";

    /** The hard ones that an appointment on this day would lack. */
    private static final String LACKING = """
            select cast(to_jsonb(c) as text) from clearance c
            where c.request_id = :id and c.hard and not clearance_covers(c, :day)
            order by c.rule_id""";

    private static final String LACKING_THOUGH_CONFIRMED = """
            select distinct c.request_id
            from appointment a join clearance c on c.request_id = a.request_id left join clinic k on k.code = a.clinic
            where a.state = 'CONFIRMED' and c.hard
              and not clearance_covers(c, cast(a.start_at at time zone coalesce(k.time_zone, 'UTC') as date))""";

    private static final String VISIT = "select visit_day(:id)";

    private static final String REVIEW = """
            insert into confirmation_to_review (request_id)
            select cast(id as uuid) from jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)) as ids (id)
            on conflict do nothing""";

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

    Uni<List<Clearance>> lacking(Mutiny.Session tx, UUID requestId, LocalDate day) {
        return tx.createNativeQuery(LACKING, String.class)
                .setParameter("id", requestId)
                .setParameter("day", day)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> table.read(row, Clearance.class))
                        .toList());
    }

    /** Requests whose appointment is confirmed and would lack something hard today. */
    Uni<List<UUID>> lackingThoughConfirmed(Mutiny.Session tx) {
        return tx.createNativeQuery(LACKING_THOUGH_CONFIRMED, UUID.class).getResultList();
    }

    /** The local day of the appointment that stands for a request; null: none does. */
    Uni<@Nullable LocalDate> visit(Mutiny.Session tx, UUID requestId) {
        return tx.createNativeQuery(VISIT, LocalDate.class)
                .setParameter("id", requestId)
                .getSingleResultOrNull();
    }

    /** Lets the confirmations of these requests' appointments be asked for again, soon after this transaction. */
    Uni<Void> review(Mutiny.Session tx, Collection<UUID> requestIds) {
        return tx.createNativeQuery(REVIEW)
                .setParameter("ids", table.write(requestIds))
                .executeUpdate()
                .replaceWithVoid();
    }
}
