package axial.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of the loopback address that nobody uses at the moment of asking. */
final class FreePorts {

    private FreePorts() {}

    static int next() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new ServerFailed("There is no free port on 127.0.0.1.", e);
        }
    }

    /** The wished port, or a free one for 0. */
    static int orNext(int wished) {
        return wished == 0 ? next() : wished;
    }
}
