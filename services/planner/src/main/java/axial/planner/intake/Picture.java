package axial.planner.intake;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The networks as far as they are known here, and whether they know the booking that somebody names. */
@ApplicationScoped
public class Picture {

    private final Networks networks;
    private final Replay replay;
    private final LedgerPositions positions;
    private final Arrivals arrivals;

    Picture(Networks networks, Replay replay, LedgerPositions positions, Arrivals arrivals) {
        this.networks = networks;
        this.replay = replay;
        this.positions = positions;
        this.arrivals = arrivals;
    }

    /** Whether the request is of a network that this replica owns, whole or not. */
    public boolean knows(String requestId) {
        return networks.knowing(requestId) != null;
    }

    /**
     * The network of a request, on a thread that may work, once it knows the ledger position. A request that isn't known yet is waited for, as a
     * position is: it may have been entered a moment ago.
     *
     * @param ledgerPosition null: none in particular
     * @return fails with what {@link Networks#ofRequest} throws, and with {@link LedgerBehind} when the position doesn't come
     */
    public Uni<Network> ofRequest(String requestId, @Nullable Long ledgerPosition) {
        return Uni.createFrom()
                .deferred(() -> {
                    replay.requireJoined();
                    Network network = networks.knowing(requestId);
                    if (network != null) {
                        replay.requireWhole(network.partition());
                    }
                    return network == null && ledgerPosition == null
                            ? arrivals.of(requestId, this::knows).replaceWith(true)
                            : seen(network, ledgerPosition);
                })
                // while it waited, the network may have come or gone
                .map(seen -> networks.ofRequest(requestId))
                .emitOn(Infrastructure.getDefaultWorkerPool());
    }

    /** The same for the network of some clinics. @param clinics null: whatever network there is */
    public Uni<Network> ofClinics(@Nullable Collection<String> clinics, @Nullable Long ledgerPosition) {
        return Uni.createFrom()
                .deferred(() -> seen(networks.ofClinics(clinics), ledgerPosition))
                .map(seen -> networks.ofClinics(clinics))
                .emitOn(Infrastructure.getDefaultWorkerPool());
    }

    private Uni<Boolean> seen(@Nullable Network network, @Nullable Long position) {
        if (position == null) {
            return Uni.createFrom().item(true);
        }
        Uni<Void> seen = network == null
                ? positions
                        .seen(null, position)
                        .onFailure(LedgerBehind.class)
                        .transform(behind -> networks.notHere((LedgerBehind) behind))
                : positions.seen(network.partition(), position);
        return seen.map(heard -> true);
    }

    /** The networks that are this replica's and have been read to the end. */
    public List<Network> whole() {
        return networks.whole();
    }

    /** The highest ledger position that the network's partition has brought; 0 when there is none. */
    public long ledgerPosition(Network network) {
        return positions.highest(network.partition());
    }
}
