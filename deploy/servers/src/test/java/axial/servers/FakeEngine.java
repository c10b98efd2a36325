package axial.servers;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

/** A socket that answers like a Docker engine with these images; it pulls none. */
final class FakeEngine implements AutoCloseable {

    private final ServerSocketChannel socket;
    private final Path place;
    private final Set<String> images;

    private FakeEngine(Path place, Set<String> images) throws IOException {
        this.place = place;
        this.images = images;
        socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        socket.bind(UnixDomainSocketAddress.of(place));
    }

    static FakeEngine with(Path directory, String... images) throws IOException {
        FakeEngine engine = new FakeEngine(directory.resolve("docker.sock"), Set.of(images));
        Thread thread = new Thread(engine::answer);
        thread.setDaemon(true);
        thread.start();
        return engine;
    }

    static FakeEngine thatNeverAnswers(Path directory) throws IOException {
        return new FakeEngine(directory.resolve("docker.sock"), Set.of());
    }

    DockerEngine asked() {
        return new DockerEngine("unix://" + place);
    }

    /** For as long as it takes this machine to answer. */
    DockerEngine askedPatiently() {
        return new DockerEngine("unix://" + place, Patience.LONGEST);
    }

    private void answer() {
        while (socket.isOpen()) {
            try (SocketChannel caller = socket.accept()) {
                ByteBuffer asked = ByteBuffer.allocate(512);
                caller.read(asked);
                String path = new String(asked.array(), StandardCharsets.US_ASCII).split(" ")[1];
                boolean has = images.contains(path.replace("/images/", "").replace("/json", ""));
                String answer = has ? "HTTP/1.0 200 OK" : "HTTP/1.0 404 Not Found";
                caller.write(ByteBuffer.wrap((answer + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII)));
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
