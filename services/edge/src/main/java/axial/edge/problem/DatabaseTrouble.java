package axial.edge.problem;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the database, or the way to it, means by a failure. */
final class DatabaseTrouble {

    private static final int MOST_CAUSES = 6;
    private static final int PAUSE = 5;

    /** Whoever shuts the database down or ends a connection. */
    private static final Set<String> ENDED = Set.of("57P01", "57P02", "57P03", "25P03");

    private static final String TOOK_TOO_LONG = "57014";
    private static final String LIMIT_OF_THE_DATABASE = "54000";
    private static final String DATA = "22";

    private DatabaseTrouble() {}

    /** Null when it is something else. */
    static @Nullable Problem of(Throwable trouble) {
        @Nullable Throwable cause = trouble;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            Problem said = said(cause);
            if (said != null) {
                return said;
            }
            cause = cause.getCause() == cause ? null : cause.getCause();
        }
        return null;
    }

    /** The pool of connections says by a bare throwable that none became free, and the client by a message that one was lost. */
    private static @Nullable Problem said(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        if (cause instanceof ConnectException
                || (cause instanceof NoStackTraceThrowable && message.equals("Timeout"))) {
            return busy("The database couldn't be reached in time.");
        }
        if (cause instanceof PgException refused) {
            return answered(String.valueOf(refused.getSqlState()));
        }
        boolean isLost = (cause instanceof VertxException && message.startsWith("Connection was closed"))
                || message.contains("the underlying connection might get lost");
        return isLost ? outcomeUnknown() : null;
    }

    private static @Nullable Problem answered(String state) {
        if (state.equals(TOOK_TOO_LONG)) {
            return busy("The database took too long.");
        }
        if (ENDED.contains(state)) {
            return outcomeUnknown();
        }
        return state.startsWith(DATA) || state.equals(LIMIT_OF_THE_DATABASE)
                ? Problem.invalid("body", "A value is too long, too large or of letters that can't be kept.")
                : null;
    }

    private static Problem busy(String what) {
        return new Problem(
                        503,
                        "too-busy",
                        "Too much to do at the moment",
                        what + " Nothing was changed; the same request may succeed in a moment.")
                .retryAfter(PAUSE);
    }

    /** The connection may have been lost after the database had committed and before it said so. */
    private static Problem outcomeUnknown() {
        return new Problem(
                        503,
                        "outcome-unknown",
                        "Whether it was done is not known",
                        "The connection to the database was lost, maybe after the change had been made. Ask again with the same "
                                + "Idempotency-Key where there was one; otherwise look first whether the change is there.")
                .retryAfter(PAUSE);
    }
}
