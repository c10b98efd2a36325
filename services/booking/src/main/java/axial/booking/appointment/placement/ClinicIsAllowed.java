package axial.booking.appointment.placement;

import axial.edge.problem.Problem;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A patient is only sent to a clinic that the request allows. */
final class ClinicIsAllowed implements Rule {

    @Override
    public @Nullable Problem broken(Proposal proposal) {
        Set<String> allowed = proposal.need().clinics();
        String clinic = proposal.placement().clinic();
        return allowed == null || allowed.contains(clinic) ? null : new ClinicNotAllowed(clinic, allowed);
    }

    static final class ClinicNotAllowed extends Problem {
        ClinicNotAllowed(String clinic, Set<String> allowed) {
            super(
                    422,
                    "clinic-not-allowed",
                    "The request does not allow this clinic",
                    "The request allows " + String.join(", ", allowed) + ", not " + clinic + ".");
        }
    }
}
