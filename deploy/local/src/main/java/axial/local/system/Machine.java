package axial.local.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Looks whether this machine can run Axial before anything is started. */
final class Machine {

    private static final int OLDEST_JDK = 17;
    private static final long NEEDED_MEGABYTES = 3 * 1024;
    private static final Path MEMORY = Path.of("/proc/meminfo");

    private Machine() {}

    static void check(LocalSettings settings) {
        checkJdk(Runtime.version().feature());
        checkMemory(freeMegabytes(MEMORY));
        checkBuilt(settings);
        checkPorts(settings.ports());
    }

    static void checkJdk(int feature) {
        if (feature < OLDEST_JDK) {
            throw new LocalFailed(
                    "This is JDK " + feature + "; Axial needs JDK " + OLDEST_JDK + " or newer.",
                    "Set JAVA_HOME to a newer one.");
        }
    }

    static void checkMemory(OptionalLong megabytes) {
        if (megabytes.isPresent() && megabytes.getAsLong() < NEEDED_MEGABYTES) {
            throw new LocalFailed(
                    "Only " + megabytes.getAsLong() + " MB of memory are free; Axial needs " + NEEDED_MEGABYTES + ".",
                    "Close something big and start again.");
        }
    }

    /** What Linux counts as available; empty where that can't be read. */
    static OptionalLong freeMegabytes(Path meminfo) {
        try (Stream<String> lines = Files.lines(meminfo)) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    private static void checkBuilt(LocalSettings settings) {
        for (Service service : Service.values()) {
            Path jar = service.jar(settings.repository());
            if (!Files.isRegularFile(jar)) {
                throw new LocalFailed(
                        "The service " + service.title() + " is not built: there is no " + jar + ".",
                        "Start with deploy/local/axial up, which builds, or run ./mvnw package -DskipTests.");
            }
        }
    }

    static void checkPorts(Ports ports) {
        ports.all().forEach((port, what) -> {
            if (!PortOwner.isFree(port)) {
                throw new LocalFailed(
                        "Port " + port + ", needed for " + what + ", is taken by " + PortOwner.of(port) + ".",
                        "Stop that process, or let Axial count its ports from elsewhere: axial up --ports-from "
                                + (ports.from() + 1000) + ".");
            }
        });
    }
}
