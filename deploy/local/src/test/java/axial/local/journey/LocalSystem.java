package axial.local.journey;

import axial.local.client.AxialClient;
import axial.local.sample.SampleData;
import axial.local.sample.SampleImport;
import axial.local.system.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The Axial that all journeys share, on free ports and with the usual sample: the launcher's own class, or with
 * {@code -Daxial.journeys=containers} what docker-compose.yml starts.
 */
final class LocalSystem {

    static final SampleData SAMPLE = SampleData.after(LocalDate.now(Clock.systemDefaultZone()));
    private static final Deployment AXIAL = start();

    private LocalSystem() {}

    static Deployment axial() {
        return AXIAL;
    }

    static AxialClient as(String user) {
        return AXIAL.as(user, "axial");
    }

    /** A day of the two weeks, counted from its first Monday. */
    static LocalDate day(int number) {
        return SAMPLE.start().plusDays(number);
    }

    private static Deployment start() {
        try {
            Path data = Files.createDirectories(Path.of("target/journeys")).toAbsolutePath();
            Path repository = Path.of("../..").toAbsolutePath().normalize();
            Deployment axial =
                    switch (System.getProperty("axial.journeys", "machine")) {
                        case "containers" -> InContainers.start(repository, data, freePorts());
                        case "machine" -> OnThisMachine.start(repository, data, freePorts());
                        default -> throw new IllegalArgumentException("axial.journeys may be machine or containers.");
                    };
            new SampleImport(axial.as("ada", "axial"), System.out::println)
                    .importAll(SAMPLE.write(data.resolve("sample")));
            axial.awaitNews();
            return axial;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Below the range from which systems hand out ports by themselves. */
    private static Ports freePorts() {
        return new Random()
                .ints(100, 300)
                .mapToObj(hundred -> new Ports(hundred * 100))
                .filter(LocalSystem::areFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean areFree(Ports ports) {
        List<Integer> wanted = IntStream.concat(
                        IntStream.range(ports.from(), ports.from() + 5),
                        IntStream.of(ports.postgres(), ports.kafka(), ports.kafka() + 1))
                .boxed()
                .toList();
        return wanted.stream().allMatch(port -> {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
                return socket.isBound();
            } catch (IOException e) {
                return false;
            }
        });
    }
}
