package axial.edge.limits;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** A connection on which a test sends what a client library wouldn't. */
final class Wire implements AutoCloseable {

    private final Socket socket;
    private final OutputStream out;

    Wire(URL server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        out = socket.getOutputStream();
    }

    Wire send(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
        return this;
    }

    Wire head(String path, String token, String... headers) throws IOException {
        return send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n"
                + String.join("\r\n", headers) + "\r\n\r\n");
    }

    /** One part of a chunked body; what the server no longer takes is no trouble. */
    Wire chunk(String text) {
        try {
            return send(Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
        } catch (IOException cutOff) {
            return this;
        }
    }

    /** Everything until the server ends the connection. */
    String rest() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** What has come by now, at least one byte. */
    String some() throws IOException {
        byte[] bytes = new byte[8192];
        int count = socket.getInputStream().read(bytes);
        return new String(bytes, 0, Math.max(0, count), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
