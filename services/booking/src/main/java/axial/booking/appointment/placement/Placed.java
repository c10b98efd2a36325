package axial.booking.appointment.placement;

import axial.booking.request.Need;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A placement that was found good and is about to be written, together with others.
 *
 * @param appointmentId the one that moves; null: a new one
 * @param day the local day of its start
 * @param warnings what should be known of it
 */
public record Placed(
        Need need, @Nullable UUID appointmentId, Placement placement, LocalDate day, List<Warning> warnings) {

    int procedureMinutes() {
        Claim claim = placement.providerClaim();
        return (int) Duration.between(claim.start(), claim.end()).toMinutes();
    }

    /** What of it moves between clinics, as seen from another one. */
    List<Elsewhere> elsewhere(Scene scene) {
        Integer drive = scene.theClinic().driveMinutes().get(placement.clinic());
        if (drive == null) {
            return List.of();
        }
        List<Elsewhere> elsewhere = new ArrayList<>();
        placement.claims().stream()
                .filter(claim -> claim.kind() == ClaimKind.PROVIDER || claim.kind() == ClaimKind.DEVICE)
                .map(claim -> elsewhere(claim, scene.code(claim.resourceId()), drive))
                .forEach(elsewhere::add);
        Interval patient = placement.patient();
        elsewhere.add(new Elsewhere(
                need.patientKey(),
                "PATIENT",
                null,
                placement.clinic(),
                patient.start(),
                patient.end(),
                drive,
                appointmentId));
        return elsewhere;
    }

    private Elsewhere elsewhere(Claim claim, String code, int drive) {
        return new Elsewhere(
                claim.resourceId(),
                claim.kind().name(),
                code,
                placement.clinic(),
                claim.start(),
                claim.end(),
                drive,
                appointmentId);
    }

    List<Obstacle> obstacles(Scene scene) {
        List<Obstacle> obstacles = new ArrayList<>();
        for (Claim claim : placement.claims()) {
            obstacles.add(new Obstacle(
                    claim.resourceId(),
                    claim.kind().name(),
                    scene.code(claim.resourceId()),
                    claim.start(),
                    claim.end(),
                    appointmentId));
        }
        Interval patient = placement.patient();
        obstacles.add(new Obstacle(need.patientKey(), "PATIENT", null, patient.start(), patient.end(), appointmentId));
        return obstacles;
    }
}
