package axial.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;

/** One KRaft broker in a process of its own, forked from the jars on the class path. */
public final class KafkaProcess implements Kafka {

    /** A broker that can't start ends by itself; a slow machine only takes longer. */
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final Process process;
    private final ParentGuard guard;
    private final int port;
    private final Path log;
    private final @Nullable Path temporary;

    private KafkaProcess(Process process, int port, Path log, @Nullable Path temporary) {
        this.process = process;
        this.guard = ParentGuard.of(process.pid());
        this.port = port;
        this.log = log;
        this.temporary = temporary;
    }

    /** Starts on free ports with data that goes away at the end. */
    public static KafkaProcess start() {
        try {
            Path directory = Files.createTempDirectory("axial-kafka");
            return start(FreePorts.next(), FreePorts.next(), directory, directory.resolve("kafka.log"), directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts on the two ports, with data that stay in the directory, and appends the broker's words to the log file. */
    public static KafkaProcess start(int port, int controllerPort, Path data, Path log) {
        return start(port, controllerPort, data, log, null);
    }

    /** @param temporary goes away at the end; null: nothing does */
    static KafkaProcess start(int port, int controllerPort, Path data, Path log, @Nullable Path temporary) {
        try {
            Files.createDirectories(data);
            Path properties = data.resolve("server.properties");
            Files.writeString(properties, configuration(port, controllerPort, data.resolve("log")));
            Process process = new ProcessBuilder(command(data, properties))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            process.getOutputStream().close();
            return new KafkaProcess(process, port, log, temporary).ready();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path data, Path properties) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // ready two seconds sooner; one machine's traffic needs no more
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-cp",
                KafkaClassPath.in(data),
                KafkaMain.class.getName(),
                properties.toString());
    }

    private static String configuration(int port, int controllerPort, Path log) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                group.initial.rebalance.delay.ms=0
                offsets.topic.num.partitions=4
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                log.cleaner.dedupe.buffer.size=8388608
                num.network.threads=2
                num.io.threads=4
                """.formatted(port, controllerPort, log);
    }

    private KafkaProcess ready() {
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (!(listens() && answers())) {
            if (!process.isAlive() || System.nanoTime() > limit) {
                String lastWords = lastWords();
                close();
                throw new ServerFailed(
                        "Kafka did not start on 127.0.0.1:" + port + ". Its last words in " + log + ":\n" + lastWords);
            }
        }
        return this;
    }

    /** Waits up to 50 ms for the broker's port: a Kafka client would fill the log with what it can't reach. */
    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException e) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            return false;
        }
    }

    private boolean answers() {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            return !admin.describeCluster().nodes().get(20, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("Interrupted while Kafka was starting.", e);
        }
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException e) {
            return "(nothing: " + e.getMessage() + ")";
        }
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** The broker's process id. */
    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        guard.close();
        if (temporary != null) {
            delete(temporary);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
