package axial.messaging;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;

/**
 * A statement with named parameters, sent as it stands over the session's connection. Hibernate Reactive 3.2 interprets a native query anew at each
 * call, because what it keeps of the last time equals nothing it looks for ({@code ReactiveResultSetMapping} has no {@code equals}); for the long
 * statements of a booking that takes longer than all else this service does for it.
 */
public final class Statement {

    /** Begins with a letter and follows none, so that neither a time of day nor its format has any. */
    private static final Pattern PARAMETER = Pattern.compile("(?<![\\w:]):([a-zA-Z]\\w*)");

    private final String sql;
    private final List<String> names;

    private Statement(String sql, List<String> names) {
        this.sql = sql;
        this.names = names;
    }

    /** @param named SQL with parameters such as {@code :ask}; the same name means the same value */
    public static Statement of(String named) {
        List<String> names = new ArrayList<>();
        Matcher parameters = PARAMETER.matcher(named);
        String sql = parameters.replaceAll(parameter -> {
            String name = parameter.group(1);
            if (!names.contains(name)) {
                names.add(name);
            }
            return Matcher.quoteReplacement("$" + (names.indexOf(name) + 1));
        });
        return new Statement(sql, List.copyOf(names));
    }

    /**
     * Runs it.
     *
     * @param parameters a value for each name
     * @return the first column of every row
     */
    public <T> Uni<List<T>> list(Mutiny.Session tx, Map<String, ?> parameters) {
        Object[] values = names.stream().map(parameters::get).toArray();
        return Uni.createFrom()
                .completionStage(() -> connection(tx).select(sql, values))
                .map(Statement::firstColumn);
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> firstColumn(ReactiveConnection.Result rows) {
        List<T> column = new ArrayList<>(rows.size());
        while (rows.hasNext()) {
            column.add((T) rows.next()[0]);
        }
        return column;
    }

    private static ReactiveConnection connection(Mutiny.Session tx) {
        return ((MutinySessionImpl) tx).getReactiveConnection();
    }
}
