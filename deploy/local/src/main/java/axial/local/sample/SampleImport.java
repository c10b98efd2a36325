package axial.local.sample;

import axial.local.client.AxialClient;
import axial.local.system.LocalFailed;
import axial.local.system.Narrator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** Brings the sample into a running Axial through the same import endpoints that a group uses for its own files. */
public final class SampleImport {

    private static final Duration NEWS_TRAVELS = Duration.ofMinutes(5);

    private final AxialClient admin;
    private final Narrator narrator;

    public SampleImport(AxialClient admin, Narrator narrator) {
        this.admin = admin;
        this.narrator = narrator;
    }

    /** Imports the files in their order. Importing them twice changes nothing the second time. */
    public void importAll(List<SampleFile> files) {
        files.forEach(this::importOne);
    }

    private void importOne(SampleFile file) {
        long started = System.nanoTime();
        JsonNode report = committed(file);
        narrator.says(String.format(
                Locale.ROOT,
                "  %-12s %6d rows: %d new, %d changed, %d as before (%.1f s)",
                file.kind(),
                report.path("rows").asInt(),
                report.path("created").asInt(),
                report.path("changed").asInt(),
                report.path("unchanged").asInt(),
                (System.nanoTime() - started) / 1e9));
    }

    /** A service hears of the others' clinics and providers through Kafka, so the first try may come a moment too soon. */
    private JsonNode committed(SampleFile file) {
        long limit = System.nanoTime() + NEWS_TRAVELS.toNanos();
        while (true) {
            JsonNode report = send(file);
            if (report.path("committed").asBoolean()) {
                return report;
            }
            if (System.nanoTime() > limit) {
                throw new LocalFailed(
                        "The sample file " + file.path() + " was not taken: "
                                + report.path("problemCount").asInt() + " problems, the first is "
                                + report.path("problems").path(0) + ".",
                        "Begin with an empty Axial: axial up --fresh, or docker compose down --volumes before its up.");
            }
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
    }

    private JsonNode send(SampleFile file) {
        try {
            return admin.sendCsv(
                            file.service(),
                            "/imports/" + file.kind() + "?commit=true",
                            Files.readString(file.path()),
                            progress -> {})
                    .path("report");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
