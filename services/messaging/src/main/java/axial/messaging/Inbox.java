package axial.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Hears messages: each has its effect once, in one transaction with the note that it was received. What can't be read is parked and the rest
 * goes on; when the database is away the messages wait.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private static final Statement NOTE = Statement.of("""
            insert into inbox (message_id) select distinct cast(id as uuid) from jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)) as t (id)
            on conflict do nothing returning message_id""");

    /** Of two partitions' ends that are heard at once the second sees the first. */
    private static final Statement TURN =
            Statement.of("select 1 from pg_advisory_xact_lock(hashtext(cast(:topic as text)))");

    private static final Statement HEARD = Statement.of("""
            insert into heard_snapshot (message_id, topic, epoch, ended)
            values (cast(cast(:id as text) as uuid), :topic, cast(cast(:epoch as text) as bigint), cast(cast(:ended as text) as boolean))
            returning 1""");

    /** On how many partitions it was heard from its beginning, or to its end, whichever are fewer. */
    private static final Statement WHOLE = Statement.of("""
            select least(count(*) filter (where ended), count(*) filter (where not ended)) from heard_snapshot
            where topic = :topic and epoch = cast(cast(:epoch as text) as bigint)""");

    private final Mutiny.SessionFactory db;
    private final DeadLetters deadLetters;
    private final ObjectMapper json;

    Inbox(Mutiny.SessionFactory db, DeadLetters deadLetters, ObjectMapper json) {
        this.db = db;
        this.deadLetters = deadLetters;
        this.json = json;
    }

    /** Takes a batch from Kafka and acknowledges it. */
    public Uni<Void> receive(KafkaRecordBatch<String, byte[]> batch, Intake intake) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        batch.getRecords().forEach(record -> records.add(raw(record)));
        return receive(records, intake).chain(() -> Uni.createFrom().completionStage(batch.ack()));
    }

    @SuppressWarnings("unchecked")
    private static ConsumerRecord<String, byte[]> raw(
            io.smallrye.reactive.messaging.kafka.KafkaRecord<String, byte[]> record) {
        return record.getMetadata(io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata.class)
                .orElseThrow()
                .getRecord();
    }

    Uni<Void> receive(List<ConsumerRecord<String, byte[]>> records, Intake intake) {
        EventLoop loop = EventLoop.current();
        return Uni.createFrom()
                .deferred(() ->
                        together(records, intake).onFailure().recoverWithUni(trouble -> oneByOne(records, intake)))
                .runSubscriptionOn(loop)
                .onFailure()
                .invoke(trouble -> LOG.warnf("Messages wait to be taken: %s", trouble.getMessage()))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(5))
                .indefinitely();
    }

    private Uni<Void> together(List<ConsumerRecord<String, byte[]>> records, Intake intake) {
        return Uni.createFrom()
                .item(() -> records.stream().map(Received::of).toList())
                .chain(all -> take(all, intake));
    }

    private Uni<Void> oneByOne(List<ConsumerRecord<String, byte[]>> records, Intake intake) {
        return Multi.createFrom()
                .iterable(records)
                .onItem()
                .transformToUniAndConcatenate(record -> together(List.of(record), intake)
                        .onFailure(DeadLetters::isHopeless)
                        .recoverWithUni(trouble -> deadLetters.park(record, trouble)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> take(List<Received> messages, Intake intake) {
        return db.withTransaction(tx -> fresh(tx, messages)
                .chain(fresh -> states(tx, fresh, intake).chain(() -> snapshots(tx, fresh, intake))));
    }

    private static Uni<Void> states(Mutiny.Session tx, List<Received> fresh, Intake intake) {
        List<Received> states =
                fresh.stream().filter(message -> !Marker.is(message.type())).toList();
        return states.isEmpty() ? Uni.createFrom().voidItem() : intake.take(tx, states);
    }

    /** Partitions are heard in any order: a snapshot is whole once its beginning and its end were heard on each. */
    private Uni<Void> snapshots(Mutiny.Session tx, List<Received> fresh, Intake intake) {
        return Multi.createFrom()
                .iterable(fresh.stream()
                        .filter(message -> Marker.is(message.type()))
                        .toList())
                .onItem()
                .transformToUniAndConcatenate(mark -> snapshot(tx, mark, intake).replaceWith(mark))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> snapshot(Mutiny.Session tx, Received mark, Intake intake) {
        Marker.Data data = mark.as(Marker.Data.class, json);
        Map<String, String> parameters = Map.of(
                "id", mark.id().toString(),
                "topic", mark.topic(),
                "epoch", Long.toString(data.epoch()),
                "ended", Boolean.toString(mark.endsSnapshot()));
        return TURN.list(tx, parameters)
                .chain(() -> HEARD.list(tx, parameters))
                .chain(() -> WHOLE.<Long>list(tx, parameters))
                .chain(whole -> mark.endsSnapshot() && whole.get(0) == data.partitions()
                        ? intake.told(tx, mark.topic(), data.epoch())
                        : Uni.createFrom().voidItem());
    }

    private Uni<List<Received>> fresh(Mutiny.Session tx, List<Received> messages) {
        var ids = json.createArrayNode();
        messages.forEach(message -> ids.add(message.id().toString()));
        return NOTE.<UUID>list(tx, Map.of("ids", ids.toString()))
                .map(noted -> firstOfEach(messages, new HashSet<>(noted)));
    }

    private static List<Received> firstOfEach(List<Received> messages, Set<UUID> noted) {
        return messages.stream().filter(message -> noted.remove(message.id())).toList();
    }
}
