package axial.benchmark.pooled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The slots of one request, and what it does in each. */
public final class Slots {

    private final List<Slot> all = new ArrayList<>();
    private final Map<Long, Option> options = new HashMap<>();

    /** @param known slots of other requests, to be used again */
    public Slots(List<Option> options, Map<Slot, Slot> known) {
        for (Option option : options) {
            if (this.options.putIfAbsent(
                            key(option.shift().index(), option.rooms().index()), option)
                    == null) {
                for (int start : option.starts()) {
                    Slot slot = new Slot(option.shift().index(), option.rooms().index(), start);
                    all.add(known.computeIfAbsent(slot, same -> same));
                }
            }
        }
    }

    private static long key(int shift, int rooms) {
        return (long) shift << 32 | rooms;
    }

    public List<Slot> all() {
        return all;
    }

    public @Nullable Chosen chosen(@Nullable Slot slot) {
        Option option = slot == null ? null : options.get(key(slot.shift(), slot.rooms()));
        return slot == null || option == null ? null : new Chosen(option, slot.start());
    }
}
