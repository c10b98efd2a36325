package axial.planner.plan;

import axial.messaging.Inbox;
import axial.messaging.Received;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;

/** Hears what booking made of accepted moves. A plan is applied once every accepted move has its answer. */
@ApplicationScoped
class OutcomeListener {

    private static final String NOTE = """
            update plan_move set result = heard.result, reason = heard.reason,
                   appointment_id = coalesce(cast(heard."appointmentId" as text), appointment_id)
            from jsonb_to_recordset(cast(cast(:outcomes as text) as jsonb))
                 as heard ("moveId" uuid, "appointmentId" uuid, result text, reason text)
            where move_id = heard."moveId" and accepted""";
    private static final String CLOSE = """
            update plan_run set state = 'APPLIED'
            where state = 'ACCEPTED'
              and plan_id in (select heard."planId"
                              from jsonb_to_recordset(cast(cast(:outcomes as text) as jsonb)) as heard ("planId" uuid))
              and not exists (select from plan_move
                              where plan_move.plan_id = plan_run.plan_id and accepted and result is null)""";

    private final Inbox inbox;
    private final ObjectMapper mapper;
    private final Json json;

    OutcomeListener(Inbox inbox, ObjectMapper mapper, Json json) {
        this.inbox = inbox;
        this.mapper = mapper;
        this.json = json;
    }

    @Incoming("outcomes")
    Uni<Void> on(KafkaRecordBatch<String, byte[]> batch) {
        return inbox.receive(batch, this::take);
    }

    private Uni<Void> take(Mutiny.Session tx, List<Received> fresh) {
        String outcomes = json.write(fresh.stream()
                .filter(received -> !received.isTombstone())
                .map(received -> received.as(HeardOutcome.class, mapper).row(json))
                .toList());
        return update(tx, NOTE, outcomes)
                .chain(() -> update(tx, CLOSE, outcomes))
                .replaceWithVoid();
    }

    private static Uni<Integer> update(Mutiny.Session tx, String statement, String outcomes) {
        return tx.createNativeQuery(statement)
                .setParameter("outcomes", outcomes)
                .executeUpdate();
    }
}
