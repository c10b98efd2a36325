package axial.messaging;

/**
 * What a message asked for can't be done now and may well be later, whatever the cause is: it is tried again, never parked. The opposite of
 * {@link Unreadable}.
 */
public class Retriable extends RuntimeException {

    public Retriable(String message, Throwable cause) {
        super(message, cause);
    }
}
