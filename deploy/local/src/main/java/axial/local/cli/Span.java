package axial.local.cli;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A stretch of time on a clinic's clock: some days, whole or between two hours. */
final class Span {

    @Option(names = "--date", required = true, description = "The day, e.g. 2026-12-01.")
    private LocalDate date = LocalDate.EPOCH;

    @Option(names = "--until", paramLabel = "DATE", description = "The last day; the same day by default.")
    private @Nullable LocalDate until;

    @Option(names = "--from", paramLabel = "TIME", description = "From this hour, e.g. 08:00; midnight by default.")
    private LocalTime from = LocalTime.MIDNIGHT;

    @Option(names = "--to", paramLabel = "TIME", description = "To this hour; the end of the day by default.")
    private @Nullable LocalTime to;

    @Option(names = "--reason", required = true, description = "Why; shown to those who are affected.")
    private String reason = "";

    String start(Names names, String clinic) {
        return names.instant(date, from, clinic);
    }

    String end(Names names, String clinic) {
        LocalDate last = until == null ? date : until;
        return to == null
                ? names.instant(last.plusDays(1), LocalTime.MIDNIGHT, clinic)
                : names.instant(last, to, clinic);
    }

    String reason() {
        return reason;
    }
}
