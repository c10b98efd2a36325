package axial.planner.offer;

import axial.edge.access.Caller;
import axial.edge.problem.Problem;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The clinics a caller may use, read from the token while the request is at hand.
 *
 * @param clinics null: all
 */
public record Scope(@Nullable Set<String> clinics) {

    public static Scope of(Caller caller) {
        return new Scope(caller.mayUseAll() ? null : new TreeSet<>(caller.clinics()));
    }

    /**
     * The clinics of a network that a question is about.
     *
     * @param asked null: all that the caller may use
     * @throws Problem 400 when the network has no such clinic, 403 when the caller may use none
     */
    public Set<String> within(Set<String> network, @Nullable Set<String> asked) {
        if (asked != null && !network.containsAll(asked)) {
            throw Problem.invalid(
                    "clinics",
                    "The clinics " + asked + " aren't all of the request's network. Its clinics are "
                            + String.join(", ", network) + ".");
        }
        Set<String> usable = new TreeSet<>(asked == null ? network : asked);
        if (clinics != null) {
            usable.retainAll(clinics);
        }
        if (usable.isEmpty() || (asked != null && usable.size() < asked.size())) {
            throw outOfScope(asked == null ? network : asked);
        }
        return usable;
    }

    /** Whether all these clinics are the caller's. */
    public boolean covers(Collection<String> wanted) {
        return clinics == null || clinics.containsAll(wanted);
    }

    /** @throws Problem 403 when one of these clinics isn't the caller's */
    public void require(Collection<String> wanted) {
        if (!covers(wanted)) {
            throw outOfScope(wanted);
        }
    }

    private Problem outOfScope(Collection<String> wanted) {
        Collection<String> mine = clinics == null ? wanted : clinics;
        return new Problem(
                        403,
                        "clinic-out-of-scope",
                        "Not one of your clinics",
                        "This concerns the clinics " + String.join(", ", wanted) + "; yours are "
                                + String.join(", ", mine) + ".")
                .with("clinics", mine);
    }
}
