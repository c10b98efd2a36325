package axial.planner.intake;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Whether the picture of the networks is whole, and knows the booking that somebody names. */
@ApplicationScoped
public class Picture {

    private final Replay replay;
    private final LedgerPositions positions;

    Picture(Replay replay, LedgerPositions positions) {
        this.replay = replay;
        this.positions = positions;
    }

    /**
     * Goes on, on a thread that may work, once the picture knows the ledger position.
     *
     * @param ledgerPosition null: none in particular
     * @return fails with {@link CatchingUp} during the replay and with {@link LedgerBehind} when the position doesn't come
     */
    public Uni<Boolean> knowing(@Nullable Long ledgerPosition) {
        return Uni.createFrom()
                .deferred(() -> {
                    replay.requireDone();
                    return ledgerPosition == null ? Uni.createFrom().voidItem() : positions.seen(ledgerPosition);
                })
                // while it waited for the position, Kafka may have gone and the replay begun anew
                .invoke(replay::requireDone)
                .map(heard -> true)
                .emitOn(Infrastructure.getDefaultWorkerPool());
    }

    /** The highest ledger position taken in; 0 when there is none. */
    public long ledgerPosition() {
        return positions.highest();
    }
}
