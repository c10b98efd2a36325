package axial.local.journey;

import static axial.servers.Patience.await;

import axial.local.client.AxialClient;
import axial.local.system.Backlog;
import axial.local.system.Ports;
import axial.local.system.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What docker-compose.yml starts, with images of this build, under a name, on ports and in volumes of its own. */
final class InContainers implements Deployment {

    private static final String PROJECT = "axial-journeys";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path repository;
    private final Path log;
    private final Ports ports;
    private final List<String> compose;

    private InContainers(Path repository, Path data, Ports ports) {
        this.repository = repository;
        this.log = data.resolve("compose.log");
        this.ports = ports;
        this.compose = ended("docker", "compose", "version") ? List.of("docker", "compose") : List.of("docker-compose");
    }

    /** @param ports counted from a multiple of 100, because docker-compose.yml takes what stands before the last two digits */
    static InContainers start(Path repository, Path data, Ports ports) {
        InContainers containers = new InContainers(repository, data, ports);
        containers.down();
        Runtime.getRuntime().addShutdownHook(new Thread(containers::leave));
        containers.compose("up", "--build", "--detach");
        containers.awaitAllReady();
        return containers;
    }

    @Override
    public Ports ports() {
        return ports;
    }

    @Override
    public AxialClient as(String user, String password) {
        return AxialClient.login(ports, "http://localhost:" + ports.issuer() + "/realms/axial", user, password);
    }

    @Override
    public void stop(Service service) {
        compose("stop", service.title());
    }

    @Override
    public void kill(Service service) {
        compose("kill", service.title());
    }

    @Override
    public void start(Service service) {
        compose("start", service.title());
    }

    @Override
    public void awaitReady(Service service) {
        await().alias(service.title() + " is ready").ignoreExceptions().until(() -> isReady(service));
    }

    private boolean isReady(Service service) throws IOException, InterruptedException {
        URI ready = URI.create("http://127.0.0.1:" + ports.of(service) + "/q/health/ready");
        HttpRequest ask =
                HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5)).build();
        return http.send(ask, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }

    @Override
    public void stopKafka() {
        compose("stop", "kafka");
    }

    @Override
    public void startKafka() {
        compose("start", "kafka");
    }

    @Override
    public void awaitNews() {
        Backlog.awaitNone(ports, "See " + log + ".");
    }

    /** What the containers have to say stays in the log. */
    private void leave() {
        try {
            compose("logs", "--no-color");
        } finally {
            down();
        }
    }

    private void down() {
        compose("down", "--volumes", "--remove-orphans");
    }

    private void compose(String... arguments) {
        List<String> command = new ArrayList<>(compose);
        command.addAll(List.of(arguments));
        if (!ended(command.toArray(String[]::new))) {
            throw new IllegalStateException(String.join(" ", command) + " failed: see " + log
                    + ". Maybe no Docker engine runs here, or it has not the images.");
        }
    }

    private boolean ended(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(repository.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("COMPOSE_PROJECT_NAME", PROJECT);
        builder.environment().put("AXIAL_PORT_PREFIX", String.format(Locale.ROOT, "%d", ports.from() / 100));
        try {
            return builder.start().waitFor() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
