package axial.booking.request;

import axial.edge.problem.Problem;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Something that must be so before an appointment is confirmed, and again before its patient is let into the room. All beans of this type are
 * asked, within the transaction of the change; appointment, patient and request are locked then.
 */
public interface ConfirmationCheck {

    /** What speaks against it, with status 409; null: nothing. */
    Uni<@Nullable Problem> against(Mutiny.Session tx, Visit visit);

    /**
     * Confirmed requests of which this may no longer be so. Each is then asked about with {@link #against}, so that one too many does no harm. It is
     * asked every minute: one statement over all of them, please.
     */
    default Uni<List<UUID>> suspects(Mutiny.Session tx) {
        return Uni.createFrom().item(List.of());
    }

    /**
     * An appointment as it stands.
     *
     * @param clinic its code
     * @param day the local day of the start, at the clinic
     * @param alternative the way it is done: a position in the request's alternatives
     */
    record Visit(UUID requestId, UUID patientId, String clinic, Instant start, LocalDate day, int alternative) {}
}
