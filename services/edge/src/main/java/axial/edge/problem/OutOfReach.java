package axial.edge.problem;

import io.vertx.core.impl.NoStackTraceThrowable;
import java.net.ConnectException;
import java.util.stream.Stream;

/** The database can't be had for now: it doesn't answer, or none of its connections became free in time. */
final class OutOfReach {

    private static final int MOST_CAUSES = 6;
    private static final int PAUSE = 5;

    private OutOfReach() {}

    /** Whether that is what went wrong. The pool of connections says it by a bare throwable with this message. */
    static boolean isCauseOf(Throwable trouble) {
        return Stream.iterate(trouble, cause -> cause != null && cause.getCause() != cause, Throwable::getCause)
                .limit(MOST_CAUSES)
                .anyMatch(cause -> cause instanceof ConnectException
                        || (cause instanceof NoStackTraceThrowable && "Timeout".equals(cause.getMessage())));
    }

    static Problem problem() {
        return new Problem(
                        503,
                        "too-busy",
                        "Too much to do at the moment",
                        "The database couldn't be reached in time. Nothing was changed; the same request may succeed in a moment.")
                .retryAfter(PAUSE);
    }
}
