package axial.local.system;

import axial.servers.EmbeddedPostgresServer;
import axial.servers.Issuer;
import axial.servers.KafkaProcess;
import axial.servers.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A whole Axial on this machine: PostgreSQL, Kafka, the issuer and the four services, started and stopped together. */
public final class AxialLocal implements AutoCloseable {

    private final LocalSettings settings;
    private final Narrator narrator;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
    private final LocalServers servers;

    private @Nullable DataDirectory data;
    private @Nullable Issuer issuer;
    private @Nullable Watch watch;

    private AxialLocal(LocalSettings settings, Narrator narrator) {
        this.settings = settings;
        this.narrator = narrator;
        this.servers = new LocalServers(settings);
    }

    /**
     * Starts everything and waits until it is ready.
     *
     * @param fresh whether what was kept from earlier starts is thrown away first
     * @throws LocalFailed when this machine can't run it or a part doesn't start; whatever had started is stopped again
     */
    public static AxialLocal start(LocalSettings settings, boolean fresh, Narrator narrator) {
        AxialLocal axial = new AxialLocal(settings, narrator);
        try {
            axial.startAll(fresh);
            return axial;
        } catch (RuntimeException e) {
            axial.close();
            throw e;
        }
    }

    private void startAll(boolean fresh) {
        DataDirectory held = DataDirectory.hold(settings.data());
        data = held;
        running.push(held);
        Machine.check(settings);
        if (fresh) {
            held.empty();
        }
        writePorts();
        startServers(held);
        narrator.says("Starting the services");
        for (Service service : Service.values()) {
            services.put(
                    service, start(service, service.title(), settings.ports().of(service)));
        }
        services.values().forEach(process -> {
            process.awaitReady();
            narrator.says("  " + process.service().title() + " is ready on " + process.url());
        });
    }

    private ServiceProcess start(Service service, String name, int port) {
        ServiceProcess process = new ServiceProcess(service, name, port, settings, environment(name, port));
        push(process::stop);
        process.start();
        return process;
    }

    /** Starts another planner beside the first, which shares the networks with it. Nobody waits until it is ready. */
    public ServiceProcess addPlanner(int port) {
        return start(Service.PLANNER, "planner-" + port, port);
    }

    private void startServers(DataDirectory held) {
        narrator.says("Starting PostgreSQL, Kafka and the issuer");
        Issuer started = Issuer.start(
                settings.ports().issuer(),
                LocalUser.all().stream().map(LocalUser::atIssuer).toList(),
                held.keep("issuer-key.json", Issuer::newKey));
        issuer = started;
        running.push(started);
        push(servers);
        servers.start();
    }

    /** Starts the broker again after {@link #stopKafka}. */
    public void startKafka() {
        servers.startKafka();
    }

    /** Stops the broker alone; everything else goes on. */
    public void stopKafka() {
        servers.stopKafka();
    }

    private void push(AutoCloseable started) {
        synchronized (running) {
            running.push(started);
        }
    }

    private Map<String, String> environment(String name, int port) {
        Postgres database = postgres();
        return Map.of(
                "AXIAL_HOST", "127.0.0.1",
                "AXIAL_PORT", Integer.toString(port),
                "AXIAL_REPLICA", name,
                "AXIAL_DB_HOST", "127.0.0.1",
                "AXIAL_DB_PORT", Integer.toString(settings.ports().postgres()),
                "AXIAL_DB_USER", database.user(),
                "AXIAL_DB_PASSWORD", database.password(),
                "AXIAL_KAFKA", "127.0.0.1:" + settings.ports().kafka(),
                "AXIAL_ISSUER", issuer().url());
    }

    /** From now on, starts again what ends though nobody stopped it, says so, and keeps the logs from growing without end. */
    public void watch() {
        List<Part> parts = new ArrayList<>(servers.parts());
        parts.addAll(services.values());
        watch = Watch.over(parts, LogFiles.in(settings.logs()), narrator);
    }

    /**
     * Waits until every service has taken in what the others have said so far: after an import the planner may already
     * offer what booking has yet to hear of.
     *
     * @throws LocalFailed when they are not done in five minutes
     */
    public void awaitNews() {
        Backlog.awaitNone(settings.ports(), "See the logs in " + settings.logs() + ".");
    }

    /** The command line reads where the last start put everything. */
    private void writePorts() {
        try {
            Files.writeString(
                    settings.data().resolve("ports-from"),
                    Integer.toString(settings.ports().from()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public LocalSettings settings() {
        return settings;
    }

    public ServiceProcess service(Service service) {
        return Objects.requireNonNull(services.get(service));
    }

    public Collection<ServiceProcess> services() {
        return services.values();
    }

    public Issuer issuer() {
        return Objects.requireNonNull(issuer);
    }

    public EmbeddedPostgresServer postgres() {
        return servers.postgres();
    }

    public KafkaProcess kafka() {
        return servers.kafka();
    }

    /** Stops everything, the last started first. */
    @Override
    public void close() {
        if (watch != null) {
            stop(watch);
        }
        synchronized (running) {
            CompletableFuture.allOf(services.values().stream()
                            .map(process -> CompletableFuture.runAsync(process::stop))
                            .toArray(CompletableFuture[]::new))
                    .join();
            while (!running.isEmpty()) {
                stop(running.pop());
            }
        }
    }

    private void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            narrator.says("Something did not stop in good order: " + e.getMessage());
        }
    }
}
