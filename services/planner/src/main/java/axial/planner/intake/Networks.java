package axial.planner.intake;

import axial.edge.problem.Problem;
import axial.planner.replica.CatchingUp;
import axial.planner.replica.Elsewhere;
import axial.planner.replica.Replicas;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The networks this replica owns. */
@ApplicationScoped
public class Networks {

    private final Map<String, Network> byCode = new ConcurrentHashMap<>();
    private final Map<String, Network> byRequest = new ConcurrentHashMap<>();
    private final Replay replay;
    private final Replicas replicas;
    private final Arrivals arrivals;

    Networks(Replay replay, Replicas replicas, Arrivals arrivals) {
        this.replay = replay;
        this.replicas = replicas;
        this.arrivals = arrivals;
    }

    void take(String code, int partition, Change change) {
        Network network = byCode.computeIfAbsent(code, missing -> new Network(missing, partition));
        network.take(change);
        if (change.topic() == StateTopic.REQUESTS) {
            if (change.event() == null) {
                byRequest.remove(change.id());
            } else {
                byRequest.put(change.id(), network);
                arrivals.note(change.id());
            }
        }
    }

    /** Forgets what ended before and has no bearing on what is to come. @return how many facts went */
    int forget(Instant before) {
        int gone = 0;
        for (Network network : byCode.values()) {
            gone += network.forget(before);
        }
        if (gone > 0) {
            byRequest.entrySet().removeIf(one -> !one.getValue().holds(one.getKey()));
        }
        return gone;
    }

    /** A snapshot of a topic has ended on a partition: what it did not name is no more. */
    void keepOnly(StateTopic topic, int partition, long epoch) {
        for (Network network : byCode.values()) {
            if (network.partition() == partition) {
                Set<String> gone = network.keepOnly(topic, epoch);
                if (topic == StateTopic.REQUESTS) {
                    byRequest.keySet().removeAll(gone);
                }
            }
        }
        byCode.values().removeIf(network -> network.partition() == partition && network.isEmpty());
    }

    void drop(Set<Integer> partitions) {
        byCode.values().removeIf(network -> partitions.contains(network.partition()));
        byRequest.values().removeIf(network -> partitions.contains(network.partition()));
    }

    void dropAll() {
        byCode.clear();
        byRequest.clear();
    }

    List<String> codes() {
        return byCode.keySet().stream().sorted().toList();
    }

    /** Those that have been read to the end. */
    List<Network> whole() {
        return byCode.values().stream()
                .filter(network -> replay.isWhole(network.partition()))
                .toList();
    }

    /** What this replica owns, for the others. */
    List<HeldNetwork> held() {
        return byCode.values().stream()
                .map(network -> new HeldNetwork(
                        network.code(), network.look(view -> view.directory().clinics())))
                .toList();
    }

    /** The network that knows the request, whether it is whole or not; null when none here does. */
    @Nullable
    Network knowing(String requestId) {
        return byRequest.get(requestId);
    }

    /**
     * The network that knows the request.
     *
     * @throws Problem 404 when no network anywhere knows it, {@link Elsewhere} when another replica may know it, {@link CatchingUp} when that can't be
     *     said yet
     */
    public Network ofRequest(String requestId) {
        Network network = byRequest.get(requestId);
        if (network == null) {
            throw notHere(
                    Problem.notFound("request", requestId)
                            .with(
                                    "hint",
                                    "Maybe it was entered a moment ago and Kafka is slow: name its ledger position, and the answer says so."));
        }
        replay.requireWhole(network.partition());
        return network;
    }

    /** What to answer to a question about something unknown. */
    Problem notHere(Problem ifNowhere) {
        replay.requireJoined();
        if (!replicas.areSettled()) {
            return new CatchingUp("Some networks are on their way from one planner to another.");
        }
        if (!replicas.others().isEmpty()) {
            return new Elsewhere(replicas, areWhole(), ifNowhere);
        }
        return areWhole() ? ifNowhere : new CatchingUp(replay.state());
    }

    /** Whether everything that the group counts as this replica's has been read to the end; only then is what isn't here not this replica's. */
    boolean areWhole() {
        return replay.isWhole() && replay.owned().equals(replicas.myPartitions());
    }

    /**
     * The network that the clinics belong to.
     *
     * @param clinics null: whatever network there is
     * @throws Problem 400 when a clinic isn't known, when they lie in several networks, or when none are named and there are several networks;
     *     {@link CatchingUp} when that can't be said yet
     */
    public Network ofClinics(@Nullable Collection<String> clinics) {
        replay.requireJoined();
        List<HeldNetwork> held = held();
        List<HeldNetwork> fitting = HeldNetwork.fitting(held, clinics);
        Network network = fitting.size() == 1 ? byCode.get(fitting.get(0).network()) : null;
        if (network == null) {
            throw notHere(HeldNetwork.noSingleOne(held, clinics));
        }
        replay.requireWhole(network.partition());
        return network;
    }
}
