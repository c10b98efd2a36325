package axial.local.system;

/** Something kept Axial from running here; the message says what, the way out says what to do. */
public final class LocalFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String wayOut;

    public LocalFailed(String message, String wayOut) {
        super(message);
        this.wayOut = wayOut;
    }

    public String wayOut() {
        return wayOut;
    }
}
