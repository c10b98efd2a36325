package axial.booking.appointment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How far from its time an appointment may be carried through the visit: {@code axial.visit}. */
@ConfigMapping(prefix = "axial.visit")
interface VisitConfig {

    /** How long before its start somebody may have arrived. */
    @WithDefault("PT4H")
    Duration beforeStart();

    /** How long after the end of its local day what happened may still be entered. */
    @WithDefault("PT12H")
    Duration afterDay();
}
