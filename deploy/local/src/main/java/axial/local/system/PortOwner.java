package axial.local.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out whether a port of 127.0.0.1 is taken and, on Linux, by which process. */
final class PortOwner {

    private static final String LISTENING = "0A";

    private PortOwner() {}

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true); // else the remains of closed connections count as a listener
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** For example "process 4711, java"; a plain "another process" where it can't be seen. */
    static String of(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .map(table -> inode(Path.of(table), port))
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(PortOwner::holder)
                .map(process -> "process " + process.pid()
                        + process.info()
                                .command()
                                .map(c -> ", " + Path.of(c).getFileName())
                                .orElse(""))
                .orElse("another process");
    }

    private static Optional<String> inode(Path table, int port) {
        String ending = ":" + String.format(Locale.ROOT, "%04X", port);
        try (Stream<String> lines = Files.lines(table)) {
            return lines.map(line -> line.trim().split("\\s+"))
                    .filter(f -> f.length > 9 && f[1].endsWith(ending) && f[3].equals(LISTENING))
                    .map(f -> f[9])
                    .findFirst();
        } catch (IOException | java.io.UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static Optional<ProcessHandle> holder(String inode) {
        return ProcessHandle.allProcesses()
                .filter(process -> holds(Path.of("/proc/" + process.pid() + "/fd"), "socket:[" + inode + "]"))
                .findFirst();
    }

    private static boolean holds(Path descriptors, String socket) {
        try (Stream<Path> links = Files.list(descriptors)) {
            return links.anyMatch(link -> pointsTo(link, socket));
        } catch (IOException | java.io.UncheckedIOException e) {
            return false;
        }
    }

    private static boolean pointsTo(Path link, String socket) {
        try {
            return Files.readSymbolicLink(link).toString().equals(socket);
        } catch (IOException e) {
            return false;
        }
    }
}
