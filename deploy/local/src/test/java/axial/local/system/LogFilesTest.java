package axial.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilesTest {

    @TempDir
    private Path directory;

    @Test
    void a_log_begins_anew_at_its_size_while_it_is_written_to_and_the_oldest_goes() throws IOException {
        Path log = directory.resolve("booking.log");
        LogFiles logs = new LogFiles(directory, 100, 2);
        try (OutputStream writer = Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int line = 1; line <= 40; line++) {
                writer.write("line %02d.\n".formatted(line).getBytes(StandardCharsets.UTF_8));
                logs.rotate();
            }
        }
        assertThat(names()).containsExactly("booking.log", "booking.log.1", "booking.log.2");
        assertThat(Files.readAllLines(log)).containsExactly("line 37.", "line 38.", "line 39.", "line 40.");
        assertThat(Files.readAllLines(directory.resolve("booking.log.1")))
                .startsWith("line 25.")
                .endsWith("line 36.");
        assertThat(Files.readAllLines(directory.resolve("booking.log.2")))
                .startsWith("line 13.")
                .endsWith("line 24.");
    }

    @Test
    void what_is_no_log_or_small_stays_as_it_is() throws IOException {
        Files.writeString(directory.resolve("small.log"), "a line\n");
        Files.writeString(directory.resolve("notes.txt"), "x".repeat(300));
        new LogFiles(directory, 100, 2).rotate();
        assertThat(names()).containsExactly("notes.txt", "small.log");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
