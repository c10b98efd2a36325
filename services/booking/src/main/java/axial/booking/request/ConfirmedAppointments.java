package axial.booking.request;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** The appointments that patients said yes to. */
public interface ConfirmedAppointments {

    /**
     * Asks again whether the request's appointment may stay confirmed, in a transaction of its own, and takes the confirmation back where it may
     * not. Does nothing where none is confirmed.
     */
    Uni<Void> lookAgain(UUID requestId);
}
