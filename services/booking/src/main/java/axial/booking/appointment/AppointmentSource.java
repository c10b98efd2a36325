package axial.booking.appointment;

import axial.messaging.Event;
import axial.messaging.StateSource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** The appointments, for whoever has to be told of them again. */
@ApplicationScoped
class AppointmentSource implements StateSource {

    private final LedgerRows rows;

    AppointmentSource(LedgerRows rows) {
        this.rows = rows;
    }

    @Override
    public String topic() {
        return "axial.booking.appointments";
    }

    @Override
    public Uni<? extends List<? extends Event>> next(Mutiny.Session tx, String after, int limit) {
        return rows.next(tx, after, limit)
                .map(found -> found.stream().map(Appointment::event).toList());
    }
}
