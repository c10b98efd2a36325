package axial.booking.appointment.placement;

import axial.booking.clinic.ClinicClock;
import axial.booking.request.Unavailable;
import axial.edge.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A patient isn't booked while not available. */
final class PatientCanCome implements Rule {

    @Override
    public @Nullable Problem broken(Proposal proposal) {
        Interval patient = proposal.placement().patient();
        return proposal.need().unavailable().stream()
                .filter(away -> patient.overlaps(away.start(), away.end()))
                .findFirst()
                .map(away -> new PatientUnavailable(away, proposal.scene().clock()))
                .orElse(null);
    }

    static final class PatientUnavailable extends Problem {
        PatientUnavailable(Unavailable away, ClinicClock clock) {
            super(
                    409,
                    "patient-unavailable",
                    "The patient can't come then",
                    "The patient can't come " + clock.fromTo(away.start(), away.end())
                            + ". Choose a time outside of that.");
        }
    }
}
