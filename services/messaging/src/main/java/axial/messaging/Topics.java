package axial.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics a service names, so that an empty broker needs no preparation. */
@ApplicationScoped
class Topics {

    private final OutboxConfig config;

    Topics(OutboxConfig config) {
        this.config = config;
    }

    static String deadLetters(String service) {
        return "axial." + service + ".dead-letters";
    }

    /** Creates what is missing; topics that exist stay as they are. */
    void create() throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000))) {
            var existing = admin.listTopics().names().get();
            List<NewTopic> missing = new ArrayList<>(all());
            missing.removeIf(topic -> existing.contains(topic.name()));
            create(admin, missing);
        }
    }

    private List<NewTopic> all() {
        List<NewTopic> topics = new ArrayList<>();
        for (String name : config.topics()) {
            topics.add(topic(name, config.partitions(), TopicConfig.CLEANUP_POLICY_COMPACT));
        }
        topics.add(topic(deadLetters(config.service()), 1, TopicConfig.CLEANUP_POLICY_DELETE));
        return topics;
    }

    private boolean isPassing(String name) {
        return config.passing().map(passing -> passing.contains(name)).orElse(false);
    }

    private NewTopic topic(String name, int partitions, String cleanup) {
        Map<String, String> settings = new HashMap<>();
        settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, cleanup);
        if (isPassing(name)) {
            settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, cleanup + "," + TopicConfig.CLEANUP_POLICY_DELETE);
            settings.put(
                    TopicConfig.RETENTION_MS_CONFIG, Long.toString(config.kept().toMillis()));
        }
        // what was acknowledged survives the loss of a broker, and writing goes on without it
        settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(Math.max(1, config.replication() - 1)));
        return new NewTopic(name, partitions, config.replication()).configs(settings);
    }

    private static void create(Admin admin, List<NewTopic> missing) throws InterruptedException, ExecutionException {
        for (var made : admin.createTopics(missing).values().values()) {
            try {
                made.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }
}
