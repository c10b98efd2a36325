package axial.planning.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What booking's ledger holds.
 *
 * @param pinned      a plan doesn't move it
 * @param alternative index into the alternatives of the request
 * @param claims      each resource with its own interval; empty once nothing is held any more
 * @param patient     when the patient is taken; null once nothing is held any more
 * @param version     raised by booking with every change; a plan's move names it
 */
public record Appointment(
        String id,
        String requestId,
        String clinic,
        AppointmentState state,
        boolean pinned,
        Instant start,
        Instant end,
        String patientKey,
        int alternative,
        List<Claim> claims,
        @Nullable Interval patient,
        long version) {

    public Appointment {
        claims = List.copyOf(claims);
    }

    /** The same after what it held was taken away: it holds nothing any more. */
    public Appointment displaced() {
        return new Appointment(
                id,
                requestId,
                clinic,
                AppointmentState.DISPLACED,
                false,
                start,
                end,
                patientKey,
                alternative,
                List.of(),
                null,
                version + 1);
    }
}
