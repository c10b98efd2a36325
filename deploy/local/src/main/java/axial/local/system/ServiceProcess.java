package axial.local.system;

import axial.servers.ParentGuard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One service as a process of its own, which can be stopped, killed and started again. */
public final class ServiceProcess implements Part {

    /** A service that can't start ends by itself; a slow machine only takes longer. */
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final Service service;
    private final String name;
    private final int port;
    private final LocalSettings settings;
    private final Map<String, String> environment;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private volatile @Nullable Process process;
    private volatile boolean stopping;
    private @Nullable ParentGuard guard;

    /** @param name of its log; a service's title, unless there are several of the service */
    ServiceProcess(Service service, String name, int port, LocalSettings settings, Map<String, String> environment) {
        this.service = service;
        this.name = name;
        this.port = port;
        this.settings = settings;
        this.environment = environment;
    }

    /** Where the service answers, e.g. {@code http://127.0.0.1:8101}. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public Service service() {
        return service;
    }

    /** The process id, or -1 while it isn't running. */
    public long pid() {
        return process == null ? -1 : process.pid();
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Starts the process without waiting; {@link #awaitReady} waits. */
    public void start() {
        Path log = settings.log(name);
        try {
            Files.createDirectories(settings.logs());
            ProcessBuilder builder = new ProcessBuilder(command())
                    .directory(settings.data().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            Process started = builder.start();
            process = started;
            stopping = false;
            guard = ParentGuard.of(started.pid());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + service.heapMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                service.jar(settings.repository()).toString());
    }

    /**
     * Waits until the service says that it is ready.
     *
     * @throws LocalFailed when it ends or isn't ready in five minutes; the message has its last log lines
     */
    public void awaitReady() {
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (!isReady()) {
            boolean ended = !isAlive();
            if (ended || System.nanoTime() > limit) {
                throw new LocalFailed(
                        "The service " + name + (ended ? " ended" : " was not ready in five minutes")
                                + ". Its last words:\n" + lastWords(),
                        "The whole log is " + settings.log(name) + ".");
            }
            LockSupport.parkNanos(Duration.ofMillis(150).toNanos());
        }
    }

    @Override
    public String title() {
        return name;
    }

    /** Whether the process has ended without having been stopped or killed from here. */
    @Override
    public boolean hasFailed() {
        Process watched = process;
        return watched != null && !watched.isAlive() && !stopping;
    }

    @Override
    public void startAgain() {
        if (guard != null) {
            guard.close();
        }
        start();
    }

    @Override
    public String lastWords() {
        return LogTail.of(settings.log(name));
    }

    private boolean isReady() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Lets the service end in good order; after 20 seconds it is killed. */
    public void stop() {
        if (process != null) {
            stopping = true;
            process.destroy();
            end(process);
        }
    }

    /** Ends the service at once, as a crash does. */
    public void kill() {
        if (process != null) {
            stopping = true;
            process.destroyForcibly();
            end(process);
        }
    }

    private void end(Process ending) {
        try {
            if (!ending.waitFor(20, TimeUnit.SECONDS)) {
                ending.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            ending.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        if (guard != null) {
            guard.close();
        }
        process = null;
    }
}
