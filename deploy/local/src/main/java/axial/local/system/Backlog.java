package axial.local.system;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * How many records lie on the topics that the services have not taken in yet. The planner's picture doesn't count: it is
 * read anew from the beginning at each start, so its group commits nothing, and readiness says whether it is whole.
 */
public final class Backlog implements AutoCloseable {

    private static final String PICTURE = "planner";
    private static final int SECONDS = 60;
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Admin admin;

    private Backlog(String bootstrapServers) {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /**
     * Waits until the services of a running Axial have taken in everything.
     *
     * @param wayOut what somebody can do where they don't
     * @throws LocalFailed when they are not done in five minutes
     */
    public static void awaitNone(Ports ports, String wayOut) {
        long limit = System.nanoTime() + LIMIT.toNanos();
        try (Backlog backlog = new Backlog("127.0.0.1:" + ports.kafka())) {
            long records = backlog.records();
            while (records > 0) {
                if (System.nanoTime() > limit) {
                    throw new LocalFailed(
                            records + " records lie on the topics that some service doesn't take in.", wayOut);
                }
                LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
                records = backlog.records();
            }
        }
    }

    /** All consumer groups together. */
    private long records() {
        try {
            Set<String> groups = admin.listGroups().all().get(SECONDS, TimeUnit.SECONDS).stream()
                    .map(GroupListing::groupId)
                    .filter(group -> !group.equals(PICTURE))
                    .collect(Collectors.toSet());
            long records = 0;
            for (ConsumerGroupDescription group : admin.describeConsumerGroups(groups)
                    .all()
                    .get(SECONDS, TimeUnit.SECONDS)
                    .values()) {
                records += records(group);
            }
            return records;
        } catch (ExecutionException | TimeoutException e) {
            throw new LocalFailed("Kafka didn't say how far the services are: " + e.getMessage(), "Start Axial again.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalFailed("Interrupted while waiting for the services.", "Start Axial again.");
        }
    }

    /** A partition that a group has never committed counts from its first record. */
    private long records(ConsumerGroupDescription group)
            throws ExecutionException, InterruptedException, TimeoutException {
        Set<TopicPartition> assigned = group.members().stream()
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .collect(Collectors.toSet());
        Map<TopicPartition, Long> firsts = offsets(assigned, OffsetSpec.earliest());
        Map<TopicPartition, Long> ends = offsets(assigned, OffsetSpec.latest());
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group.groupId())
                .partitionsToOffsetAndMetadata()
                .get(SECONDS, TimeUnit.SECONDS);
        long records = 0;
        for (TopicPartition partition : assigned) {
            OffsetAndMetadata known = committed.get(partition);
            long from = known == null ? firsts.getOrDefault(partition, 0L) : known.offset();
            records += Math.max(0, ends.getOrDefault(partition, 0L) - from);
        }
        return records;
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> wanted =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        admin.listOffsets(wanted)
                .all()
                .get(SECONDS, TimeUnit.SECONDS)
                .forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    @Override
    public void close() {
        admin.close();
    }
}
