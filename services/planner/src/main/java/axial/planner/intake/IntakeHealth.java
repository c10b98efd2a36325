package axial.planner.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once everything that lay on the state topics has been taken in. */
@Readiness
@ApplicationScoped
class IntakeHealth implements HealthCheck {

    private final Replay replay;
    private final Networks networks;
    private final LedgerPositions positions;

    IntakeHealth(Replay replay, Networks networks, LedgerPositions positions) {
        this.replay = replay;
        this.networks = networks;
        this.positions = positions;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("network state")
                .status(replay.isDone())
                .withData("state", replay.state())
                .withData("networks", String.join(" ", networks.codes()))
                .withData("replays", replay.times())
                .withData("ledgerPosition", positions.highest())
                .build();
    }
}
