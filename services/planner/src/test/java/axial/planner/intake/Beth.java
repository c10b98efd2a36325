package axial.planner.intake;

import axial.planner.replica.Replicas;
import axial.servers.Servers;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Another planner, as far as its picture goes: in the same group on the real Kafka, without HTTP and without an address. */
final class Beth implements AutoCloseable {

    private final Replay replay = new Replay();
    private final LedgerPositions positions = new LedgerPositions();
    private final Replicas replicas;
    private final Networks networks;
    private final StateListener listener;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private Beth(String name, ObjectMapper json) {
        replicas = new Replicas(name, "", group -> {});
        networks = new Networks(replay, replicas, new Arrivals());
        listener = new StateListener(
                Servers.shared().kafka().bootstrapServers(),
                new Intake(networks, positions, replay, null, json) {
                    @Override
                    void take(ConsumerRecord<String, byte[]> record) {
                        heard.add(record.topic() + "-" + record.partition() + "@" + record.offset());
                        super.take(record);
                    }
                },
                replay,
                new Ownership(networks, positions, replay, replicas, Clock.systemUTC()),
                replicas);
    }

    static Beth joins(ObjectMapper json) {
        return joins("beth", json);
    }

    static Beth joins(String name, ObjectMapper json) {
        Beth beth = new Beth(name, json);
        beth.listener.start(new StartupEvent());
        return beth;
    }

    boolean isUpToDate() {
        return replay.isDone() && replay.isWhole();
    }

    List<String> owns() {
        return networks.codes();
    }

    Set<Integer> partitions() {
        return replay.owned();
    }

    /** The records it has heard, those that it heard again as often as it did; {@code topic-partition@offset}. */
    List<String> heard() {
        return heard;
    }

    @Nullable
    Network networkOf(String request) {
        return networks.knowing(request);
    }

    @Override
    public void close() throws InterruptedException {
        listener.stop(new ShutdownEvent());
    }
}
