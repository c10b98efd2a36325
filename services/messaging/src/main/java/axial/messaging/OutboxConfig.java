package axial.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Settings of the outbox, the inbox and their topics. */
@ConfigMapping(prefix = "axial.messaging")
interface OutboxConfig {

    /** The service's name, as it stands in {@code ce_source} and in the name of its dead-letter topic. */
    String service();

    /** Every topic the service writes or reads; the missing ones are created, compacted. */
    List<String> topics();

    /** Those of them that tell what happens, not what is: once it has been heard nobody needs it any more. */
    Optional<Set<String>> passing();

    /** How long what happens stays on a topic made here. */
    @WithDefault("${AXIAL_KEPT:P14D}")
    Duration kept();

    /** Partitions of a topic made here: how many planner replicas can share the networks. All topics have the same number. */
    @WithDefault("12")
    int partitions();

    /** On how many brokers each record of a topic made here lies: 1 on one machine, 3 in a cluster. Topics that exist stay as they are. */
    @WithDefault("${AXIAL_KAFKA_REPLICATION:1}")
    short replication();

    /** Messages sent at once. */
    @WithDefault("500")
    int batch();

    /** How long a message may wait to be sent before health says so. */
    @WithDefault("1m")
    Duration overdue();

    /** How long a message id is remembered, in days; longer than anybody would replay a topic. */
    @WithDefault("30")
    int inboxDays();

    @WithDefault("${kafka.bootstrap.servers}")
    String bootstrapServers();

    @WithDefault("${quarkus.datasource.jdbc.url}")
    String jdbcUrl();

    @WithDefault("${quarkus.datasource.username}")
    Optional<String> username();

    @WithDefault("${quarkus.datasource.password}")
    Optional<String> password();
}
