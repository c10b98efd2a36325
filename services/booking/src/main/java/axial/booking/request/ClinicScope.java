package axial.booking.request;

import axial.edge.access.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which requests a caller may work with: those that may be done at one of the caller's clinics. */
@ApplicationScoped
class ClinicScope {

    private final Caller caller;

    ClinicScope(Caller caller) {
        this.caller = caller;
    }

    /** @throws axial.edge.problem.Problem 403 when the request can be done at none of the caller's clinics */
    void require(Request request) {
        require(request.reach());
    }

    void require(Set<String> reach) {
        if (reach.stream().noneMatch(caller::mayUse)) {
            caller.requireClinic(reach.iterator().next());
        }
    }

    /** The caller's clinics, or null for all. */
    @Nullable
    Set<String> clinics() {
        return caller.mayUseAll() ? null : caller.clinics();
    }
}
