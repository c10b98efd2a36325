package axial.edge.importing;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * One kind of file a service takes in.
 *
 * @param <T> what a row becomes
 */
public interface ImportKind<T> {

    /** As it stands in the path, for example {@code rooms}. */
    String name();

    /** The columns that must be there. */
    Set<String> required();

    /** The columns that may be there; any other is a problem of the header. */
    Set<String> optional();

    /** Reads one row; what can't be used is noted at the row. */
    T read(Row row);

    /** What makes a row the same as one imported before; two rows of a file may not have the same. */
    String externalId(T item);

    /**
     * Notes what can be seen only with the whole file in view, for example a row that names another row. Called once, before the chunks are
     * checked.
     */
    default Uni<Void> checkFile(Mutiny.Session tx, List<Numbered<T>> rows) {
        return Uni.createFrom().voidItem();
    }

    /** Notes what the database says against rows that are fine in themselves, for example a clinic that doesn't exist. */
    Uni<Void> check(Mutiny.Session tx, List<Numbered<T>> rows);

    /** Writes rows that have no problem, with their events, and says what became of them. A dry run rolls it back. */
    Uni<Tally> apply(Mutiny.Session tx, List<T> items);

    /**
     * An item with the row it came from.
     */
    record Numbered<T>(Row row, T item) {}
}
