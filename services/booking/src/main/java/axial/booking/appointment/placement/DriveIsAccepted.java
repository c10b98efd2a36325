package axial.booking.appointment.placement;

import axial.edge.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A patient isn't sent further than the drive that the request allows. */
final class DriveIsAccepted implements Rule {

    @Override
    public @Nullable Problem broken(Proposal proposal) {
        Integer most = proposal.need().maxDriveMinutes();
        String clinic = proposal.placement().clinic();
        Integer drive = proposal.need().driveMinutes().get(clinic);
        return most == null || drive == null || drive <= most ? null : new DriveTooLong(clinic, drive, most);
    }

    static final class DriveTooLong extends Problem {
        DriveTooLong(String clinic, int drive, int most) {
            super(
                    422,
                    "drive-too-long",
                    "The drive is longer than the patient accepts",
                    "The drive to " + clinic + " takes " + drive + " minutes; the request allows " + most
                            + ". Choose a nearer clinic, or raise the limit of the request.");
        }
    }
}
