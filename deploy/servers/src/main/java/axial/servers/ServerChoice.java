package axial.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the servers of a test run come from. */
enum ServerChoice {
    EMBEDDED,
    CONTAINERS;

    /** The property that forces either; empty or missing leaves the choice to what this machine has. */
    static final String PROPERTY = "axial.servers";

    /** Testcontainers pulls this one too, unless it is told not to use it. */
    static final String REAPER = "testcontainers/ryuk:0.13.0";

    /** Inside a container, Testcontainers asks this one for the way to the engine's machine, unless it is told. */
    static final String GUIDE = "alpine:3.17";

    private static final Path MARK_OF_A_CONTAINER = Path.of("/.dockerenv");

    static ServerChoice ofThisMachine() {
        return of(
                System.getProperty(PROPERTY),
                new DockerEngine(System.getenv("DOCKER_HOST")),
                images(System.getenv(), Files.exists(MARK_OF_A_CONTAINER)));
    }

    static ServerChoice of(@Nullable String property, DockerEngine engine, List<String> images) {
        return switch (property == null ? "" : property.trim()) {
            case "embedded" -> EMBEDDED;
            case "containers" -> CONTAINERS;
            case "" -> images.stream().allMatch(engine::has) ? CONTAINERS : EMBEDDED;
            default ->
                throw new IllegalArgumentException(
                        PROPERTY + " is '" + property + "'; it may be embedded, containers or empty.");
        };
    }

    /** All images that a run on containers would pull where they are missing. */
    static List<String> images(Map<String, String> environment, boolean inAContainer) {
        List<String> images = new ArrayList<>(List.of(ContainerPostgres.IMAGE, ContainerKafka.IMAGE));
        if (!Boolean.parseBoolean(environment.get("TESTCONTAINERS_RYUK_DISABLED"))) {
            images.add(REAPER);
        }
        if (inAContainer
                && environment.getOrDefault("TESTCONTAINERS_HOST_OVERRIDE", "").isBlank()) {
            images.add(GUIDE);
        }
        return images;
    }
}
