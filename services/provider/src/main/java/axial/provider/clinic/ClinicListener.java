package axial.provider.clinic;

import axial.messaging.Inbox;
import axial.messaging.Intake;
import axial.messaging.Received;
import axial.provider.rows.Turn;
import axial.provider.session.Horizon;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Hears of clinics. A clinic whose clock changes moves the sessions at it. */
@ApplicationScoped
class ClinicListener implements Intake {

    private final Inbox inbox;
    private final Clinics clinics;
    private final Horizon horizon;
    private final Turn turn;
    private final ObjectMapper json;

    ClinicListener(Inbox inbox, Clinics clinics, Horizon horizon, Turn turn, ObjectMapper json) {
        this.inbox = inbox;
        this.clinics = clinics;
        this.horizon = horizon;
        this.turn = turn;
        this.json = json;
    }

    @Incoming("clinics")
    Uni<Void> on(KafkaRecordBatch<String, byte[]> batch) {
        return inbox.receive(batch, this);
    }

    @Override
    public Uni<Void> take(Mutiny.Session tx, List<Received> fresh) {
        Map<String, Clinic> heard = new LinkedHashMap<>();
        Set<String> gone = new TreeSet<>();
        for (Received message : fresh) {
            heard.remove(message.key());
            gone.remove(message.key());
            if (message.isTombstone()) {
                gone.add(message.key());
            } else {
                Clinic clinic = message.as(ClinicHeard.class, json).clinicNow(message.epoch());
                heard.put(clinic.code(), clinic);
            }
        }
        return turn.take(tx).chain(() -> clinics.byCode(tx)).chain(before -> clinics.learn(tx, heard.values())
                .chain(() -> clinics.forget(tx, gone))
                .chain(() -> horizon.refreshClinics(tx, moved(before, heard))));
    }

    @Override
    public Uni<Void> told(Mutiny.Session tx, String topic, long epoch) {
        return turn.take(tx).chain(() -> clinics.unsaid(tx, epoch));
    }

    private static List<String> moved(Map<String, Clinic> before, Map<String, Clinic> heard) {
        return heard.values().stream()
                .filter(clinic -> isMoved(clinic, before.get(clinic.code())))
                .map(Clinic::code)
                .toList();
    }

    private static boolean isMoved(Clinic clinic, @Nullable Clinic before) {
        return before != null
                && (before.epoch() < clinic.epoch() || before.version() < clinic.version())
                && !Objects.equals(before.timeZone(), clinic.timeZone());
    }
}
