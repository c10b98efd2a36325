package axial.edge.problem;

import org.jspecify.annotations.Nullable;

/** Where something broke, without the messages of the exceptions: they may quote values, and values may be a patient's. */
final class Trace {

    private static final int MOST_FRAMES = 25;
    private static final int MOST_CAUSES = 6;

    private Trace() {}

    static String withoutMessages(Throwable trouble) {
        StringBuilder text = new StringBuilder();
        Throwable cause = trouble;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            append(text, cause);
            cause = next(cause);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Throwable cause) {
        text.append(text.isEmpty() ? "" : "caused by ")
                .append(cause.getClass().getName())
                .append('\n');
        StackTraceElement[] frames = cause.getStackTrace();
        for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
            text.append("    at ").append(frames[i]).append('\n');
        }
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause.getCause() == cause ? null : cause.getCause();
    }
}
