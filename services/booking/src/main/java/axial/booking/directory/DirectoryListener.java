package axial.booking.directory;

import axial.booking.appointment.DailyLimits;
import axial.booking.appointment.Review;
import axial.messaging.Inbox;
import axial.messaging.Intake;
import axial.messaging.Received;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;

/** Hears what room and provider say. Nothing here asks for an order between topics: an opening may come before its room. */
@ApplicationScoped
class DirectoryListener implements Intake {

    private final Inbox inbox;
    private final Replica replica;
    private final Openings openings;
    private final DailyLimits limits;
    private final Review review;
    private final ObjectMapper json;

    DirectoryListener(
            Inbox inbox, Replica replica, Openings openings, DailyLimits limits, Review review, ObjectMapper json) {
        this.inbox = inbox;
        this.replica = replica;
        this.openings = openings;
        this.limits = limits;
        this.review = review;
        this.json = json;
    }

    @Incoming("directory")
    Uni<Void> on(KafkaRecordBatch<String, byte[]> batch) {
        return inbox.receive(batch, this);
    }

    @Override
    public Uni<Void> take(Mutiny.Session tx, List<Received> fresh) {
        return replica.clinics(tx, News.on("axial.room.clinics", fresh, AnnouncedClinic.class, json))
                .chain(() ->
                        replica.resources(tx, News.on("axial.room.resources", fresh, AnnouncedResource.class, json)))
                .chain(others -> review.of(tx, others))
                .chain(() -> people(tx, News.on("axial.provider.providers", fresh, AnnouncedProvider.class, json)))
                .chain(() -> openings.take(tx, stretches(fresh)));
    }

    private Uni<Void> people(Mutiny.Session tx, News<AnnouncedProvider> news) {
        List<UUID> all = news.now().stream().map(AnnouncedProvider::providerId).toList();
        return replica.providers(tx, news)
                .chain(others -> review.of(tx, others))
                .chain(() -> limits.judge(tx, all));
    }

    /** Whatever a whole snapshot did not name is gone. */
    @Override
    public Uni<Void> told(Mutiny.Session tx, String topic, long epoch) {
        return switch (topic) {
            case "axial.room.openings" -> openings.unsaid(tx, epoch, true);
            case "axial.provider.sessions" -> openings.unsaid(tx, epoch, false);
            default -> replica.unsaid(tx, topic, epoch);
        };
    }

    private News<Stretch> stretches(List<Received> fresh) {
        var rooms = News.on("axial.room.openings", fresh, AnnouncedOpening.class, json);
        var people = News.on("axial.provider.sessions", fresh, AnnouncedSession.class, json);
        List<News.Told<Stretch>> now = new ArrayList<>();
        rooms.told().forEach(told -> now.add(new News.Told<>(told.thing().stretch(), told.epoch())));
        people.told().forEach(told -> now.add(new News.Told<>(told.thing().stretch(), told.epoch())));
        List<String> gone = new ArrayList<>(rooms.gone());
        gone.addAll(people.gone());
        return new News<>(now, gone);
    }
}
