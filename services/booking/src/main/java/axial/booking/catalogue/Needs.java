package axial.booking.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a procedure needs when it is done in a certain way.
 *
 * @param alternatives the ways to do it, the usual one first
 * @param performers kinds of provider who may do it
 * @param credentials the procedure's code and its groups; a credential for any of them covers it
 */
public record Needs(List<Alternative> alternatives, Set<String> performers, Set<String> credentials) {

    public Needs {
        alternatives = List.copyOf(alternatives);
        performers = Sorted.of(performers);
        credentials = Sorted.of(credentials);
    }

    /** Where it is to be done; null: stored before this was known. */
    public @Nullable SiteOfService site() {
        return alternatives.isEmpty() ? null : alternatives.get(0).site();
    }

    /**
     * The same ways in the same order, as the catalogue has them now: appointments name them by their position. Where the catalogue has other
     * ones now, these stay.
     *
     * @param keepMinutes an appointment claims them
     */
    public Needs asIn(Needs now, boolean keepMinutes) {
        if (alternatives.size() != now.alternatives.size()) {
            return this;
        }
        List<Alternative> ways = new ArrayList<>();
        for (int i = 0; i < alternatives.size(); i++) {
            Alternative before = alternatives.get(i);
            Alternative after = now.alternatives.get(i);
            if (!before.isSameWayAs(after)) {
                return this;
            }
            ways.add(keepMinutes ? after.lasting(before) : after);
        }
        return new Needs(ways, now.performers, now.credentials);
    }
}
