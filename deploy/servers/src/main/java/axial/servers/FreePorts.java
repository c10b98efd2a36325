package axial.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports of the loopback address that nobody uses at the moment of asking. They lie below those that operating systems give to connections, or one
 * of these could take a port before its server does.
 */
final class FreePorts {

    static final int FIRST = 20_000;
    static final int END = 32_000;

    private static final int TRIES = 200;

    private FreePorts() {}

    static int next() {
        for (int tries = 0; tries < TRIES; tries++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            if (isFree(port)) {
                return port;
            }
        }
        throw new ServerFailed("Of %d ports of 127.0.0.1 from %d none is free.".formatted(TRIES, FIRST));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** The wished port, or a free one for 0. */
    static int orNext(int wished) {
        return wished == 0 ? next() : wished;
    }
}
