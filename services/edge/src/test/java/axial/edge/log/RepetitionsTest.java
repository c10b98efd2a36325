package axial.edge.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

class RepetitionsTest {

    private static final Instant TEN = Instant.parse("2026-11-30T16:00:00Z");

    private final Repetitions repetitions = new Repetitions();
    private final List<String> log = new ArrayList<>();

    private void says(String words, Object parameter, Instant when) {
        ExtLogRecord line = new ExtLogRecord(
                Level.WARN, words, ExtLogRecord.FormatStyle.PRINTF, getClass().getName());
        line.setLoggerName("axial.trial");
        line.setParameters(new Object[] {parameter});
        line.setInstant(when);
        if (repetitions.isLoggable(line)) {
            log.add(line.getFormattedMessage());
        }
    }

    /** Eight minutes of what a log of 203,889 lines once held. */
    @Test
    void an_outage_of_eight_minutes_leaves_five_lines_a_minute_and_the_count_of_the_others() {
        for (int n = 0; n < 203_889; n++) {
            says("Connection to node %s could not be established.", n % 7, TEN.plusMillis(n * 480_000L / 203_889));
        }
        assertThat(log).hasSize(40);
        assertThat(log.get(4)).isEqualTo("Connection to node 4 could not be established.");
        assertThat(log.get(5)).contains("could not be established. (and 25482 times more before)");
    }

    @Test
    void where_something_broke_is_shown_once_in_ten_minutes() {
        int shown = 0;
        for (int n = 0; n < 1200; n++) {
            ExtLogRecord line =
                    new ExtLogRecord(Level.ERROR, "A job failed", getClass().getName());
            line.setInstant(TEN.plusSeconds(n));
            line.setThrown(new IllegalStateException("away"));
            shown += repetitions.isLoggable(line) && line.getThrown() != null ? 1 : 0;
        }
        assertThat(shown).isEqualTo(2);
    }

    @Test
    void another_line_in_between_is_told_at_once() {
        for (int n = 0; n < 100; n++) {
            says("Kafka is away, try %s", n, TEN.plusSeconds(n / 10));
        }
        says("Plan %s is lost", "b5e0c6d2-8c1c-4b35-9a0e-2f6a5d1f7c11", TEN.plusSeconds(11));
        assertThat(log).hasSize(6).last().asString().startsWith("Plan b5e0c6d2");
    }

    @Test
    void lines_that_differ_in_an_id_alone_are_one_kind() {
        for (int n = 0; n < 30; n++) {
            says("Incident %s", new java.util.UUID(n, n), TEN);
        }
        assertThat(log).hasSize(5);
    }

    @Test
    void what_is_said_now_and_then_is_never_counted() {
        for (int n = 0; n < 50; n++) {
            says("The night's plan is %s", n, TEN.plusSeconds(13 * n));
        }
        assertThat(log).hasSize(50).noneMatch(line -> line.contains("times more"));
    }
}
