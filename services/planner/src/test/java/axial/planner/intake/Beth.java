package axial.planner.intake;

import axial.planner.replica.Replicas;
import axial.servers.Servers;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A second planner, as far as its picture goes: in the same group on the real Kafka, without HTTP and without an address. */
final class Beth implements AutoCloseable {

    private final Replay replay = new Replay();
    private final LedgerPositions positions = new LedgerPositions();
    private final Replicas replicas;
    private final Networks networks;
    private final StateListener listener;

    private Beth(ObjectMapper json) {
        replicas = new Replicas("beth", "", group -> {});
        networks = new Networks(replay, replicas);
        listener = new StateListener(
                Servers.shared().kafka().bootstrapServers(),
                new Intake(networks, positions, null, json),
                replay,
                new Ownership(networks, positions, replay, replicas, Clock.systemUTC()),
                replicas);
    }

    static Beth joins(ObjectMapper json) {
        Beth beth = new Beth(json);
        beth.listener.start(new StartupEvent());
        return beth;
    }

    boolean isUpToDate() {
        return replay.isDone() && replay.isWhole();
    }

    List<String> owns() {
        return networks.codes();
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
