package axial.planning.diary;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Something for each day that was asked for; grows to the days it is asked to hold. */
final class ByDay<T> {

    private int first;
    private @Nullable Object[] all = new Object[0];

    /** What the day has; null when it was never given anything. */
    @SuppressWarnings("unchecked")
    @Nullable
    T get(int day) {
        int at = day - first;
        return at < 0 || at >= all.length ? null : (T) all[at];
    }

    /** What the day has, made first when there is nothing yet. */
    T own(int day, IntFunction<T> make) {
        T known = get(day);
        if (known == null) {
            reach(day);
            known = make.apply(day);
            all[day - first] = known;
        }
        return known;
    }

    private void reach(int day) {
        if (all.length == 0) {
            first = day;
            all = new Object[4];
        } else if (day < first) {
            int more = first - day + all.length;
            @Nullable Object[] wider = new Object[all.length + more];
            System.arraycopy(all, 0, wider, more, all.length);
            all = wider;
            first -= more;
        } else if (day - first >= all.length) {
            all = Arrays.copyOf(all, Math.max(day - first + 1, all.length * 2));
        }
    }
}
