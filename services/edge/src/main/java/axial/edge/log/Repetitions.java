package axial.edge.log;

import io.quarkus.logging.LoggingFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Lets a line through {@value #MOST} times a minute, then counts: while Kafka or PostgreSQL is away, clients say the same many times a second. The
 * first line of the next minute tells how many there were. Where something broke is shown once in ten minutes; the jobs that run every second would
 * fill the log with it. Lines that differ in numbers and ids alone are the same. An application sets
 * {@code quarkus.log.console.filter=repetitions}.
 */
@LoggingFilter(name = "repetitions")
public final class Repetitions implements Filter {

    private static final int MOST = 5;
    private static final long MINUTE = 60_000;
    private static final long TEN_MINUTES = 10 * MINUTE;
    private static final int MOST_KINDS = 500;
    private static final int MOST_LETTERS = 2_000;
    private static final Pattern NUMBERS_AND_IDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9]+");

    /** What was said how often in a minute; the kind that was said longest ago is forgotten first. */
    private final Map<String, Count> kinds = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > MOST_KINDS;
        }
    };

    private static final class Count {
        private long since;
        private long traced = Long.MIN_VALUE;
        private int said;
        private int left;

        Count(long since) {
            this.since = since;
        }
    }

    @Override
    public synchronized boolean isLoggable(LogRecord line) {
        Count count = kinds.computeIfAbsent(kind(line), first -> new Count(line.getMillis()));
        int left = left(count, line.getMillis());
        if (left >= 0 && line.getThrown() != null) {
            traceOnce(count, line);
        }
        if (left > 0 && line instanceof ExtLogRecord told) {
            told.setMessage(told.getMessage() + " (and " + left + " times more before)", told.getFormatStyle());
        }
        return left >= 0;
    }

    /** How often it was said since it was let through last; -1: it isn't let through. */
    private static int left(Count count, long now) {
        if (now - count.since >= MINUTE) {
            count.since = now;
            count.said = 0;
        }
        if (count.said >= MOST) {
            count.left++;
            return -1;
        }
        count.said++;
        int left = count.left;
        count.left = 0;
        return left;
    }

    private static void traceOnce(Count count, LogRecord line) {
        if (count.traced > line.getMillis() - TEN_MINUTES) {
            line.setThrown(null);
        } else {
            count.traced = line.getMillis();
        }
    }

    private static String kind(LogRecord line) {
        String said = line instanceof ExtLogRecord full ? full.getFormattedMessage() : line.getMessage();
        String shortened = said == null ? "" : said.substring(0, Math.min(said.length(), MOST_LETTERS));
        return line.getLevel() + " " + line.getLoggerName() + " "
                + NUMBERS_AND_IDS.matcher(shortened).replaceAll("#") + thrown(line.getThrown());
    }

    private static String thrown(@Nullable Throwable thrown) {
        return thrown == null ? "" : " " + thrown.getClass().getName();
    }
}
