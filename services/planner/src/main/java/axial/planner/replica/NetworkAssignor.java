package axial.planner.replica;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Configurable;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Gives each replica whole networks: the partitions of one number, over all topics, have one owner. Cooperative: what a replica keeps it goes on
 * hearing while others come and go. Kafka makes the object; the group it reports to comes with the consumer's settings.
 */
public final class NetworkAssignor implements ConsumerPartitionAssignor, Configurable {

    /** The setting that holds the {@link Replicas}. */
    public static final String GROUP = "axial.planner.replicas";

    private @Nullable Replicas group;

    @Override
    public void configure(Map<String, ?> settings) {
        group = (Replicas) settings.get(GROUP);
    }

    private Replicas group() {
        return requireNonNull(group, GROUP);
    }

    @Override
    public String name() {
        return "axial-networks";
    }

    @Override
    public List<RebalanceProtocol> supportedProtocols() {
        return List.of(RebalanceProtocol.COOPERATIVE);
    }

    @Override
    public ByteBuffer subscriptionUserData(Set<String> topics) {
        return new Group(0, List.of(group().me())).written();
    }

    @Override
    public GroupAssignment assign(Cluster cluster, GroupSubscription group) {
        Map<String, Subscription> members = group.groupSubscription();
        List<String> topics = members.values().iterator().next().topics();
        int partitions = topics.stream()
                .mapToInt(topic -> cluster.partitionsForTopic(topic).size())
                .min()
                .orElse(0);
        Map<String, Set<Integer>> shares = Shares.of(partitions, owned(members));
        ByteBuffer everybody = new Group(partitions, replicas(members, shares)).written();
        Map<String, Assignment> assignments = new HashMap<>();
        shares.forEach((member, share) ->
                assignments.put(member, new Assignment(ofAllTopics(topics, share), everybody.duplicate())));
        return new GroupAssignment(assignments);
    }

    /** Where two say that they own a partition, the one who was with the group later does. */
    private static Map<String, Set<Integer>> owned(Map<String, Subscription> members) {
        Set<Integer> taken = new TreeSet<>();
        Map<String, Set<Integer>> owned = new TreeMap<>();
        Comparator<Map.Entry<String, Subscription>> latestFirst = Comparator.comparingInt(
                member -> -member.getValue().generationId().orElse(-1));
        members.entrySet().stream()
                .sorted(latestFirst.thenComparing(Map.Entry.comparingByKey()))
                .forEach(member -> {
                    Set<Integer> numbers = new TreeSet<>();
                    member.getValue().ownedPartitions().forEach(one -> numbers.add(one.partition()));
                    numbers.removeIf(number -> !taken.add(number));
                    owned.put(member.getKey(), numbers);
                });
        return owned;
    }

    private static List<Replica> replicas(Map<String, Subscription> members, Map<String, Set<Integer>> shares) {
        List<Replica> replicas = new ArrayList<>();
        shares.forEach((member, share) -> Group.read(
                        requireNonNull(members.get(member)).userData())
                .replicas()
                .forEach(replica -> replicas.add(replica.owning(share))));
        return replicas;
    }

    private static List<TopicPartition> ofAllTopics(List<String> topics, Set<Integer> share) {
        return topics.stream()
                .flatMap(topic -> share.stream().map(number -> new TopicPartition(topic, number)))
                .toList();
    }

    @Override
    public void onAssignment(Assignment assignment, ConsumerGroupMetadata metadata) {
        group().are(Group.read(assignment.userData()), metadata.generationId());
    }
}
