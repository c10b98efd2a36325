package axial.booking.plan;

import axial.messaging.Outbox;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps what became of moves, and says it. */
@ApplicationScoped
class Outcomes {

    private static final String KEEP = """
            insert into plan_outcome (move_id, plan_id, request_id, appointment_id, result, reason, at)
            select "moveId", "planId", "requestId", "appointmentId", result, reason, cast(:at as timestamptz)
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
              as said ("moveId" uuid, "planId" uuid, "requestId" uuid, "appointmentId" uuid, result text, reason jsonb)
            on conflict (move_id) do update set appointment_id = excluded.appointment_id, result = excluded.result,
              reason = excluded.reason, at = excluded.at""";

    private static final String OF_PLAN = """
            select cast(coalesce(jsonb_agg(jsonb_build_object('planId', o.plan_id, 'moveId', o.move_id, 'requestId', o.request_id,
              'appointmentId', o.appointment_id, 'result', o.result, 'reason', case when jsonb_typeof(o.reason) = 'object' then o.reason end)
              order by o.at, o.move_id), '[]') as text)
            from plan_outcome o left join appointment a on a.appointment_id = o.appointment_id
            cross join jsonb_to_record(cast(cast(:scope as text) as jsonb)) as scope (clinics text[])
            where o.plan_id = :plan and (a.clinic is null or '*' = any (scope.clinics) or a.clinic = any (scope.clinics))""";

    private final Mutiny.SessionFactory db;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    Outcomes(Mutiny.SessionFactory db, Outbox outbox, ObjectMapper json, Clock clock) {
        this.db = db;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    Uni<Void> keep(Mutiny.Session tx, List<Outcome> outcomes) {
        return tx.createNativeQuery(KEEP)
                .setParameter("rows", text(outcomes))
                .setParameter("at", clock.instant())
                .executeUpdate()
                .chain(() -> outbox.append(tx, outcomes))
                .replaceWithVoid();
    }

    /** @param clinics the caller's; an outcome that led to no appointment belongs to no clinic */
    Uni<List<OutcomeView>> ofPlan(UUID planId, java.util.Set<String> clinics) {
        return db.withSession(session -> session.createNativeQuery(OF_PLAN, String.class)
                        .setParameter("plan", planId)
                        .setParameter("scope", text(java.util.Map.of("clinics", clinics)))
                        .getSingleResult())
                .map(this::views);
    }

    private List<OutcomeView> views(String rows) {
        try {
            return List.of(json.readValue(rows, OutcomeView[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The query for outcomes and its record differ.", e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Outcomes can always be written as JSON.", e);
        }
    }
}
