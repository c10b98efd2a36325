package axial.booking.appointment.placement;

import axial.booking.request.Unavailable;
import axial.edge.problem.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A patient isn't booked while not available. */
final class PatientCanCome implements Rule {

    @Override
    public @Nullable Problem broken(Proposal proposal) {
        Interval patient = proposal.placement().patient();
        return proposal.need().unavailable().stream()
                .filter(away -> patient.overlaps(away.start(), away.end()))
                .findFirst()
                .map(PatientUnavailable::new)
                .orElse(null);
    }

    static final class PatientUnavailable extends Problem {
        PatientUnavailable(Unavailable away) {
            super(409, "patient-unavailable", "The patient can't come then", detail(away.start(), away.end()));
        }

        private static String detail(Instant start, Instant end) {
            return "The patient can't come from " + start + " to " + end + ". Choose a time outside of that.";
        }
    }
}
