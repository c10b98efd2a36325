package axial.servers;

/** A server could not be started or used; the message names it and says what was tried. */
public final class ServerFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ServerFailed(String message) {
        super(message);
    }

    ServerFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
