package axial.planner.replica;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The group as this replica last heard of it. */
@ApplicationScoped
public class Replicas {

    private static final Logger LOG = Logger.getLogger(Replicas.class);

    private final Replica me;
    private final Consumer<Group> told;
    private volatile Group group = Group.NOBODY;
    private volatile int generation = -1;

    @Inject
    Replicas(
            @ConfigProperty(name = "axial.planner.replica") String name,
            @ConfigProperty(name = "axial.planner.advertised-url") String url,
            Event<Group> told) {
        this(name, url, told::fire);
    }

    /** @param told hears of every change */
    public Replicas(String name, String url, Consumer<Group> told) {
        // a replica that listens everywhere can't tell by which address the others find it
        this.me = new Replica(name, url.contains("//0.0.0.0") ? null : url, Set.of());
        this.told = told;
    }

    /** This replica, without its partitions. */
    Replica me() {
        return me;
    }

    /** The name of this replica. */
    public String myName() {
        return me.name();
    }

    void are(Group heard, int inGeneration) {
        group = heard;
        generation = inGeneration;
        LOG.infof("Planners: %s", heard.replicas());
        if (heard.replicas().size() > heard.names().size()) {
            LOG.errorf("Two planners have the same name: %s. Set AXIAL_REPLICA.", heard.replicas());
        }
        told.accept(heard);
    }

    /** This replica is out of the group and knows nothing of the others. */
    public void unknown() {
        group = Group.NOBODY;
        generation = -1;
    }

    /** Whether every partition has an owner. */
    public boolean areSettled() {
        return group.isSettled();
    }

    /** Rises whenever partitions get other owners; the same at all replicas that heard the same. */
    public int generation() {
        return generation;
    }

    /** The partitions whose networks are this replica's, as the group has it. */
    public Set<Integer> myPartitions() {
        return group.replicas().stream()
                .filter(replica -> replica.name().equals(me.name()))
                .findFirst()
                .map(Replica::partitions)
                .orElse(Set.of());
    }

    /** Those that may own what this one doesn't. */
    public List<Replica> others() {
        return group.replicas().stream()
                .filter(replica -> !replica.name().equals(me.name()))
                .toList();
    }
}
