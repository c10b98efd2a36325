package axial.edge.access;

import axial.edge.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The person or program behind a request, as the token describes it. */
@RequestScoped
public class Caller {

    private static final String EVERYWHERE = "*";

    private final JsonWebToken token;

    Caller(JsonWebToken token) {
        this.token = token;
    }

    /** The user's name, for histories. */
    public String name() {
        Object name = token.getClaim("preferred_username");
        return name == null ? String.valueOf(token.getSubject()) : name.toString();
    }

    /** The clinic codes of the claim {@code clinics}; {@code *} means all. */
    public Set<String> clinics() {
        Set<String> clinics = new TreeSet<>();
        if (token.getClaim("clinics") instanceof Collection<?> named) {
            named.forEach(one -> clinics.add(one instanceof JsonString text ? text.getString() : String.valueOf(one)));
        }
        return clinics;
    }

    public boolean mayUse(String clinic) {
        Set<String> clinics = clinics();
        return clinics.contains(EVERYWHERE) || clinics.contains(clinic);
    }

    /** Whether every clinic is in the caller's scope. */
    public boolean mayUseAll() {
        return clinics().contains(EVERYWHERE);
    }

    /** @throws Problem 403 when the clinic is not in the caller's scope */
    public void requireClinic(String clinic) {
        if (!mayUse(clinic)) {
            throw new Problem(
                            403,
                            "clinic-out-of-scope",
                            "Not one of your clinics",
                            "You may not work with clinic " + clinic + ". Your clinics are "
                                    + String.join(", ", clinics()) + ".")
                    .with("clinics", clinics());
        }
    }

    /** For what concerns the whole network. @throws Problem 403 when some clinic is outside the caller's scope */
    public void requireAllClinics() {
        if (!mayUseAll()) {
            throw new Problem(
                            403,
                            "clinic-out-of-scope",
                            "Not one of your clinics",
                            "This concerns all clinics. Your clinics are " + String.join(", ", clinics()) + ".")
                    .with("clinics", clinics());
        }
    }
}
