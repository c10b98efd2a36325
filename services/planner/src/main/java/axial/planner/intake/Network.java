package axial.planner.intake;

import axial.planning.diary.Diary;
import axial.planning.offers.Offers;
import axial.planning.rules.Weights;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** One network in memory. Written by the one thread that hears the topics, read by many; a lock keeps both apart. */
public final class Network {

    private final String code;
    private final int partition;
    private final Diary diary;
    private final Offers offers;
    private final Directory directory = new Directory();
    private final Map<StateTopic, Map<String, Long>> versions = new EnumMap<>(StateTopic.class);

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

    /** Takes a change; one that is older than what is known does nothing, so that messages delivered again do no harm. */
    synchronized void take(Change change) {
        Map<String, Long> known = versions.computeIfAbsent(change.topic(), topic -> new HashMap<>());
        StateEvent event = change.event();
        if (event == null) {
            change.topic().remove(diary, change.id());
            directory.forget(change.topic(), change.id());
            known.remove(change.id());
        } else if (event.version() >= known.getOrDefault(change.id(), Long.MIN_VALUE)) {
            event.enter(diary, directory);
            known.put(change.id(), event.version());
        }
    }
}
