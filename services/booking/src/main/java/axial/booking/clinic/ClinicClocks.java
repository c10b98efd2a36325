package axial.booking.clinic;

import axial.messaging.Statement;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** The clocks of the clinics, by the zones that the service room last told. */
@ApplicationScoped
public class ClinicClocks {

    private static final Statement OF_CLINIC =
            Statement.of("select coalesce((select time_zone from clinic where code = :clinic), 'UTC')");

    /** UTC for a clinic that isn't known. */
    public Uni<ClinicClock> of(Mutiny.Session tx, String clinic) {
        return OF_CLINIC
                .<String>list(tx, Map.of("clinic", clinic))
                .map(found -> new ClinicClock(ZoneId.of(found.get(0))));
    }
}
