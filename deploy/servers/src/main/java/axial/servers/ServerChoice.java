package axial.servers;

import org.jspecify.annotations.Nullable;

/** Where the servers of a test run come from. */
enum ServerChoice {
    EMBEDDED,
    CONTAINERS;

    /** The property that forces either; empty or missing leaves the choice to what this machine has. */
    static final String PROPERTY = "axial.servers";

    /** Testcontainers pulls this one too, unless it is told not to use it. */
    static final String REAPER = "testcontainers/ryuk:0.13.0";

    private static final boolean WITHOUT_REAPER = Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED"));

    static ServerChoice ofThisMachine() {
        return of(System.getProperty(PROPERTY), new DockerEngine(System.getenv("DOCKER_HOST")));
    }

    static ServerChoice of(@Nullable String property, DockerEngine engine) {
        return switch (property == null ? "" : property.trim()) {
            case "embedded" -> EMBEDDED;
            case "containers" -> CONTAINERS;
            case "" -> hasAllImages(engine) ? CONTAINERS : EMBEDDED;
            default ->
                throw new IllegalArgumentException(
                        PROPERTY + " is '" + property + "'; it may be embedded, containers or empty.");
        };
    }

    private static boolean hasAllImages(DockerEngine engine) {
        return engine.has(ContainerPostgres.IMAGE)
                && engine.has(ContainerKafka.IMAGE)
                && (WITHOUT_REAPER || engine.has(REAPER));
    }
}
