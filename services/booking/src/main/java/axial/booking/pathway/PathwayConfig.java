package axial.booking.pathway;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** What the group decides differently from the rules' severity, for example {@code axial.pathway.treatment."ESI-04"=BLOCK}. */
@ConfigMapping(prefix = "axial.pathway")
interface PathwayConfig {

    Map<String, Treatment> treatment();
}
