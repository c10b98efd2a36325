package axial.planner.intake;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where claims say a room is, and where a request is to be done (place of service). For the planner's model it is one more thing that the way needs
 * and the room has.
 */
enum Site {
    OFFICE,
    ASC;

    /** Of a room of which room said nothing yet: an operating room is a surgery center's. */
    static Site usual(Set<String> capabilities) {
        return capabilities.contains("OPERATING") ? ASC : OFFICE;
    }

    /** Capabilities with that of being at the site. @param site null: none */
    static Set<String> among(Set<String> capabilities, @Nullable Site site) {
        if (site == null) {
            return capabilities;
        }
        Set<String> all = new HashSet<>(capabilities);
        all.add("site of service " + site);
        return all;
    }
}
