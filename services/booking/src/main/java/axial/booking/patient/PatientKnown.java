package axial.booking.patient;

import axial.edge.problem.Problem;
import java.util.UUID;

/** A patient to be entered whose external id another one has. */
public class PatientKnown extends Problem {

    PatientKnown(UUID patientId) {
        super(
                409,
                "patient-known",
                "The patient is known",
                "A patient with this external id is known as " + patientId + ". Maybe it is the same person.");
        with("patientId", patientId);
    }
}
