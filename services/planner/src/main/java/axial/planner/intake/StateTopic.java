package axial.planner.intake;

import axial.messaging.Received;
import axial.messaging.Unreadable;
import axial.planning.diary.Diary;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The topics a network's state is built from. All have the same number of partitions, and a network lies on the same one in each. */
enum StateTopic {
    CLINICS("axial.room.clinics", ClinicEvent.class, Diary::removeClinic),
    RESOURCES("axial.room.resources", ResourceEvent.class, Diary::removeResource),
    OPENINGS("axial.room.openings", OpeningEvent.class, Diary::removeOpening),
    PROVIDERS("axial.provider.providers", ProviderEvent.class, Diary::removeProvider),
    SESSIONS("axial.provider.sessions", SessionEvent.class, Diary::removeSession),
    REQUESTS("axial.booking.requests", RequestEvent.class, Diary::removeRequest),
    APPOINTMENTS("axial.booking.appointments", AppointmentEvent.class, Diary::removeAppointment);

    private static final Map<String, StateTopic> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(StateTopic::topic, Function.identity()));

    private final String topic;
    private final Class<? extends StateEvent> type;
    private final BiConsumer<Diary, String> remove;

    StateTopic(String topic, Class<? extends StateEvent> type, BiConsumer<Diary, String> remove) {
        this.topic = topic;
        this.type = type;
        this.remove = remove;
    }

    String topic() {
        return topic;
    }

    static List<String> names() {
        return Arrays.stream(values()).map(StateTopic::topic).toList();
    }

    static StateTopic named(String topic) {
        StateTopic found = BY_NAME.get(topic);
        if (found == null) {
            throw new Unreadable("Nothing is known of the topic " + topic + ".");
        }
        return found;
    }

    /** Whether positions on this topic are positions of booking's ledger. */
    boolean isLedger() {
        return this == APPOINTMENTS || this == REQUESTS;
    }

    /** @throws Unreadable when the data has another shape or the key names another thing */
    StateEvent read(Received received, ObjectMapper json) {
        StateEvent event = received.as(type, json);
        if (!event.id().equals(received.key())) {
            throw new Unreadable("The key is not the id of the " + type.getSimpleName() + " inside.");
        }
        return event;
    }

    void remove(Diary diary, String id) {
        remove.accept(diary, id);
    }
}
