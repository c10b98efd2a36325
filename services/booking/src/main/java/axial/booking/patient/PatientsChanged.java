package axial.booking.patient;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Whoever keeps something of a patient's and has to follow when it changes, in the same transaction. */
public interface PatientsChanged {

    Uni<Void> follow(Mutiny.Session tx, List<Patient> changed);
}
