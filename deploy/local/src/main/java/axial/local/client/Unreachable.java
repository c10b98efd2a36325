package axial.local.client;

/** Nothing answered where Axial was expected. */
public final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreachable(String url, Throwable cause) {
        super("Nothing answers on " + url + ".", cause);
    }
}
