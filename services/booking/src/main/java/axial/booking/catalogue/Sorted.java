package axial.booking.catalogue;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Sets that always come in the same order, so that an event and its repetition are the same text. */
final class Sorted {

    private Sorted() {}

    static Set<String> of(Collection<String> values) {
        return Collections.unmodifiableSet(new TreeSet<>(values));
    }
}
