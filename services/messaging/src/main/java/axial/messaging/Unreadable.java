package axial.messaging;

/** A message nobody can make sense of, however often it comes: it is parked, not tried again. The text names no patient. */
public class Unreadable extends RuntimeException {

    public Unreadable(String message) {
        super(message);
    }

    public Unreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
