package axial.planner.intake;

import static axial.servers.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import axial.edge.problem.Problem;
import axial.planner.replica.Replicas;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class WithoutKafkaTest {

    @Test
    void a_planner_without_kafka_starts_and_says_what_it_waits_for() throws Exception {
        Replay replay = new Replay();
        LedgerPositions positions = new LedgerPositions();
        Replicas replicas = new Replicas("alone", "", group -> {});
        Networks networks = new Networks(replay, replicas, new Arrivals());
        String nobody = "127.0.0.1:" + freePort();
        StateListener listener = new StateListener(
                nobody,
                new Intake(networks, positions, replay, null, null),
                replay,
                new Ownership(networks, positions, replay, replicas, Clock.systemUTC()),
                replicas);

        listener.start(new StartupEvent());

        await().until(replay::state, state -> state.contains(nobody));
        assertThat(new IntakeHealth(replay, networks, positions, replicas)
                        .call()
                        .getStatus()
                        .name())
                .isEqualTo("DOWN");
        Assertions.assertThatThrownBy(() -> new Picture(networks, replay, positions, new Arrivals())
                        .ofRequest("anybody's", null)
                        .await()
                        .indefinitely())
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.status()).isEqualTo(503));
        listener.stop(new ShutdownEvent());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
