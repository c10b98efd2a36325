package axial.local.system;

import java.nio.file.Path;

/**
 * How a local Axial is to run.
 *
 * @param repository the folder with {@code services/}, built
 * @param data where everything is kept between starts
 * @param ports where it listens
 */
public record LocalSettings(Path repository, Path data, Ports ports) {

    Path logs() {
        return data.resolve("logs");
    }

    Path log(String name) {
        return logs().resolve(name + ".log");
    }
}
