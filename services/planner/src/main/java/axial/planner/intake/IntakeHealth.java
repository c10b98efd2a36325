package axial.planner.intake;

import axial.planner.replica.Replicas;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once everything that lay on this replica's partitions when it joined has been taken in, and not while a service tells its state anew. Partitions
 * that come later are replayed while it goes on answering for the others.
 */
@Readiness
@ApplicationScoped
class IntakeHealth implements HealthCheck {

    private final Replay replay;
    private final Networks networks;
    private final LedgerPositions positions;
    private final Replicas replicas;

    IntakeHealth(Replay replay, Networks networks, LedgerPositions positions, Replicas replicas) {
        this.replay = replay;
        this.networks = networks;
        this.positions = positions;
        this.replicas = replicas;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("network state")
                .status(replay.isReady())
                .withData("state", replay.state())
                .withData("replica", replicas.myName())
                .withData("partitions", replay.owned().toString())
                .withData("networks", String.join(" ", networks.codes()))
                .withData("replays", replay.times())
                .withData("ledgerPosition", positions.highest())
                .build();
    }
}
