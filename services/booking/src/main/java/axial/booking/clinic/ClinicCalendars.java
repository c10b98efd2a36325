package axial.booking.clinic;

import axial.messaging.Statement;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** The zones of clinics, as the service room last told them. */
@ApplicationScoped
public class ClinicCalendars {

    private static final Statement OF_CLINIC =
            Statement.of("select coalesce((select time_zone from clinic where code = :clinic), 'UTC')");

    /** The zone by which the clinic's days are told; UTC for one that isn't known. */
    public Uni<ZoneId> zone(Mutiny.Session tx, String clinic) {
        return OF_CLINIC
                .<String>list(tx, Map.of("clinic", clinic))
                .map(found -> found.isEmpty() ? ZoneOffset.UTC : ZoneId.of(found.get(0)));
    }
}
