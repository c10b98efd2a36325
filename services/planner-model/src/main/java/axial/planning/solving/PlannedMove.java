package axial.planning.solving;

import axial.planning.model.Placement;
import axial.planning.rules.Reason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change that a plan proposes.
 *
 * @param kind            PLACE gives a request its place; MOVE takes a booked appointment elsewhere
 * @param appointmentId   of the booked appointment that is moved; null for PLACE
 * @param expectedVersion version of that appointment the plan was made for; null for PLACE
 * @param end             when the patient leaves (end of recovery)
 * @param before          where it was booked; null for PLACE
 * @param reasons         what the place costs, dearest first
 * @param beforeReasons   what the booked place would cost beside the rest of the plan; empty for PLACE
 * @param why             at most five sentences: what is gained or given up, and what speaks for the place
 */
public record PlannedMove(
        Kind kind,
        String requestId,
        @Nullable String appointmentId,
        @Nullable Long expectedVersion,
        Placement placement,
        Instant end,
        @Nullable Placement before,
        List<Reason> reasons,
        List<Reason> beforeReasons,
        List<String> why) {

    /** What is done to the ledger. */
    public enum Kind {
        PLACE,
        MOVE
    }
}
