package axial.booking.appointment.placement;

import axial.booking.appointment.placement.NoTimeToDrive.Missed;
import axial.edge.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A patient has the drive between two clinics as time to get there, from the end of recovery at one to the setup at the other. */
final class PatientGetsThere implements Rule {

    @Override
    public @Nullable Problem broken(Proposal proposal) {
        Interval patient = proposal.placement().patient();
        List<Missed> missed = proposal.scene().outOfReach(proposal.need().patientKey(), patient).stream()
                .map(other -> new Missed(proposal, patient, other))
                .toList();
        return missed.isEmpty() ? null : new NoTimeToDrive(missed);
    }
}
