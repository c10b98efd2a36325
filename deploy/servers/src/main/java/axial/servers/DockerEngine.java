package axial.servers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks a Docker engine, over its socket and, unless told otherwise, for at most a second, which images it already has. An engine can answer while
 * no registry does: then a test run that relied on pulling would hang for minutes.
 */
final class DockerEngine {

    private static final Duration USUAL_PATIENCE = Duration.ofMillis(900);

    private final @Nullable String host;
    private final Duration patience;

    DockerEngine(@Nullable String host) {
        this(host, USUAL_PATIENCE);
    }

    /** @param patience how long an answer is waited for */
    DockerEngine(@Nullable String host, Duration patience) {
        this.patience = patience;
        this.host = host == null || host.isBlank() ? "unix:///var/run/docker.sock" : host;
    }

    boolean has(String image) {
        CompletableFuture<Boolean> answer = CompletableFuture.supplyAsync(() -> asks(image));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean asks(String image) {
        URI uri = URI.create(java.util.Objects.requireNonNull(host));
        boolean unix = "unix".equals(uri.getScheme());
        SocketAddress address =
                unix ? UnixDomainSocketAddress.of(uri.getPath()) : new InetSocketAddress(uri.getHost(), uri.getPort());
        try (SocketChannel channel = unix ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open()) {
            channel.connect(address);
            String request = "GET /images/" + image + "/json HTTP/1.0\r\nHost: docker\r\n\r\n";
            channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            return firstLine(channel).contains(" 200 ");
        } catch (IOException e) {
            return false;
        }
    }

    private static String firstLine(SocketChannel channel) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (channel.read(one) > 0 && one.get(0) != '\n') {
            line.write(one.get(0));
            one.clear();
        }
        return line.toString(StandardCharsets.US_ASCII);
    }
}
