package axial.planning.diary;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Streams over what may not be known yet. */
final class Known {

    private Known() {}

    static <T> Stream<T> stream(@Nullable T fact) {
        return fact == null ? Stream.empty() : Stream.of(fact);
    }
}
