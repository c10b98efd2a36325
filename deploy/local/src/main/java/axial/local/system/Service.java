package axial.local.system;

import java.nio.file.Path;
import java.util.Locale;

/** The services, in the order of their ports. */
public enum Service {
    BOOKING(288),
    PROVIDER(192),
    ROOM(192),
    PLANNER(896);

    private final int heapMegabytes;

    Service(int heapMegabytes) {
        this.heapMegabytes = heapMegabytes;
    }

    /** The service's name: its folder, its database and its host in a network. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    int heapMegabytes() {
        return heapMegabytes;
    }

    /** Where the build leaves the application. */
    Path jar(Path repository) {
        return repository.resolve("services/" + title() + "/target/quarkus-app/quarkus-run.jar");
    }
}
