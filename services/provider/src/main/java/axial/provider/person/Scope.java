package axial.provider.person;

import axial.edge.access.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** Whether somebody works at one of the caller's clinics. Who is on no roster is everybody's or nobody's. */
@ApplicationScoped
public class Scope {

    private final Caller caller;

    Scope(Caller caller) {
        this.caller = caller;
    }

    /** Whether the caller may see somebody who works at these clinics. */
    public boolean maySee(Collection<String> clinics) {
        return caller.mayUseAll() || clinics.stream().anyMatch(caller::mayUse);
    }

    /** Refuses with a 403 when the caller may not see somebody who works at these clinics. */
    public void requireAny(Collection<String> clinics) {
        if (!maySee(clinics)) {
            clinics.stream().findFirst().ifPresentOrElse(caller::requireClinic, caller::requireAllClinics);
        }
    }

    /** Refuses with a 403 when one of these clinics is not the caller's; where there is none, the caller must have all. */
    public void requireEach(Collection<String> clinics) {
        if (clinics.isEmpty()) {
            caller.requireAllClinics();
        }
        clinics.forEach(caller::requireClinic);
    }
}
