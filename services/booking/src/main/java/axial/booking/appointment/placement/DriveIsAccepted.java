package axial.booking.appointment.placement;

import axial.edge.problem.Problem;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A patient isn't sent further than the drive that the request allows, nor to a clinic that nobody knows the drive to. */
final class DriveIsAccepted implements Rule {

    @Override
    public @Nullable Problem broken(Proposal proposal) {
        Integer most = proposal.need().maxDriveMinutes();
        String clinic = proposal.placement().clinic();
        Integer drive = proposal.need().driveMinutes().get(clinic);
        if (drive == null) {
            return new DriveUnknown(clinic, proposal.need().reach());
        }
        return most == null || drive <= most ? null : new DriveTooLong(clinic, drive, most);
    }

    static final class DriveUnknown extends Problem {
        DriveUnknown(String clinic, Collection<String> known) {
            super(
                    422,
                    "drive-unknown",
                    "The drive is not known",
                    "The drive from where the patient lives to " + clinic + " isn't known. "
                            + (known.isEmpty()
                                    ? "Enter it with the patient's drive minutes."
                                    : "Choose " + String.join(" or ", known)
                                            + ", or enter it with the patient's drive minutes."));
        }
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
