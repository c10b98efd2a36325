package axial.planning.diary;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where to look for places.
 *
 * @param firstDay  in days since 1970
 * @param lastDay   included
 * @param clinics   null: all
 * @param providers null: all
 */
public record Scope(
        int firstDay,
        int lastDay,
        @Nullable Set<String> clinics,
        @Nullable Set<String> providers) {

    public static final Scope EVERYWHERE = new Scope(-Case.NEVER, Case.NEVER, null, null);

    public Scope onDays(int first, int last) {
        return new Scope(Math.max(first, firstDay), Math.min(last, lastDay), clinics, providers);
    }

    public Scope at(String clinic) {
        return new Scope(firstDay, lastDay, Set.of(clinic), providers);
    }
}
