package axial.planner.intake;

import axial.planning.diary.Diary;
import axial.planning.model.Appointment;
import axial.planning.model.Facts;
import axial.planning.model.Opening;
import axial.planning.model.Request;
import axial.planning.model.Session;
import axial.planning.offers.Offers;
import axial.planning.rules.Weights;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One network in memory. Written by the one thread that hears the topics, read by many; a lock keeps both apart. */
public final class Network {

    private final String code;
    private final int partition;
    private Diary diary;
    private Offers offers;
    private final Directory directory = new Directory();
    private final Map<StateTopic, Map<String, Known>> versions = new EnumMap<>(StateTopic.class);

    Network(String code, int partition) {
        this.code = code;
        this.partition = partition;
        this.diary = new Diary(code);
        this.offers = new Offers(diary, Weights.standard());
    }

    /** What a reader sees while nothing changes under it. */
    public record View(Diary diary, Offers offers, Directory directory) {}

    public String code() {
        return code;
    }

    int partition() {
        return partition;
    }

    /** Lets somebody look; nothing of the view may be kept beyond the look. */
    public synchronized <T> T look(Function<View, T> looking) {
        return looking.apply(new View(diary, offers, directory));
    }

    /**
     * Forgets what ended before and has no bearing on what is to come.
     *
     * @return how many facts went
     */
    synchronized int forget(Instant before) {
        Diary since = diary.since(before);
        int gone = diary.size() - since.size();
        if (gone > 0) {
            diary = since;
            offers = new Offers(since, Weights.standard());
            Facts kept = since.snapshot();
            keepVersions(StateTopic.OPENINGS, kept.openings().stream().map(Opening::id));
            keepVersions(StateTopic.SESSIONS, kept.sessions().stream().map(Session::id));
            keepVersions(StateTopic.APPOINTMENTS, kept.appointments().stream().map(Appointment::id));
            keepVersions(StateTopic.REQUESTS, kept.requests().stream().map(Request::id));
        }
        return gone;
    }

    private void keepVersions(StateTopic topic, Stream<String> ids) {
        Set<String> kept = ids.collect(Collectors.toSet());
        versions.getOrDefault(topic, Map.of()).keySet().removeIf(id -> {
            boolean gone = !kept.contains(id);
            if (gone) {
                directory.forget(topic, id);
            }
            return gone;
        });
    }

    /** Whether it still holds the request. */
    synchronized boolean holds(String requestId) {
        return diary.request(requestId) != null;
    }

    /** What is known of a thing. */
    private record Known(long epoch, long version) {

        boolean isNewerThan(Change change, StateEvent event) {
            return epoch > change.epoch() || (epoch == change.epoch() && version > event.version());
        }
    }

    /** Takes a change; one that is older than what is known does nothing, so that messages delivered again do no harm. */
    synchronized void take(Change change) {
        Map<String, Known> known = versions.computeIfAbsent(change.topic(), topic -> new HashMap<>());
        StateEvent event = change.event();
        if (event == null) {
            remove(change.topic(), change.id());
            known.remove(change.id());
            return;
        }
        Known before = known.get(change.id());
        if (before == null || !before.isNewerThan(change, event)) {
            event.enter(diary, directory);
            known.put(change.id(), new Known(change.epoch(), event.version()));
        }
    }

    private void remove(StateTopic topic, String id) {
        topic.remove(diary, id);
        directory.forget(topic, id);
    }

    /** Forgets what a whole snapshot of a topic did not name. @return the ids of what went */
    synchronized Set<String> keepOnly(StateTopic topic, long epoch) {
        Map<String, Known> known = versions.getOrDefault(topic, Map.of());
        Set<String> gone = known.entrySet().stream()
                .filter(one -> one.getValue().epoch() < epoch)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        gone.forEach(id -> remove(topic, id));
        known.keySet().removeAll(gone);
        return gone;
    }

    /** Whether nothing of it is known any more. */
    synchronized boolean isEmpty() {
        return versions.values().stream().allMatch(Map::isEmpty);
    }
}
