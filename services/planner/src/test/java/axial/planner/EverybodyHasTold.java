package axial.planner;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stands in for the other services at their first start: each tells that there is nothing yet. */
@ApplicationScoped
class EverybodyHasTold {

    private static final List<String> TOPICS = List.of(
            "axial.room.clinics",
            "axial.room.resources",
            "axial.room.openings",
            "axial.provider.providers",
            "axial.provider.sessions",
            "axial.booking.requests",
            "axial.booking.appointments");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    void tell(@Observes StartupEvent event) {
        Thread thread = new Thread(this::awaitTopicsAndTell, "everybody-has-told");
        thread.setDaemon(true);
        thread.start();
    }

    private void awaitTopicsAndTell() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            while (!admin.listTopics().names().get().containsAll(TOPICS)) {
                Thread.onSpinWait();
            }
            for (String topic : TOPICS) {
                for (int partition = 0; partition < 12; partition++) {
                    Post.mark(topic, partition, "begun", 1);
                    Post.mark(topic, partition, "ended", 1);
                }
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
