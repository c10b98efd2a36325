package axial.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The log files of a directory. One that has grown to its size is kept as {@code booking.log.1} and so on, and begins anew; the oldest goes. Whoever
 * writes to it keeps it open and appends, so it is emptied rather than moved.
 *
 * @param size of one file, in bytes
 * @param kept how many old ones are kept of each
 */
record LogFiles(Path directory, long size, int kept) {

    static LogFiles in(Path directory) {
        return new LogFiles(directory, 10L << 20, 4);
    }

    void rotate() {
        try {
            for (Path log : grown()) {
                for (int number = kept; number > 1; number--) {
                    Path younger = numbered(log, number - 1);
                    if (Files.exists(younger)) {
                        Files.move(younger, numbered(log, number), StandardCopyOption.REPLACE_EXISTING);
                    }
                }
                Files.copy(log, numbered(log, 1), StandardCopyOption.REPLACE_EXISTING);
                FileChannel.open(log, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                        .close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> grown() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .filter(file -> file.toFile().length() >= size)
                    .toList();
        }
    }

    private static Path numbered(Path log, int number) {
        return log.resolveSibling(log.getFileName() + "." + number);
    }
}
