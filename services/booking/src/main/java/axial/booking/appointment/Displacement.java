package axial.booking.appointment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Takes appointments out of places that are no longer there, so that those affected are listed and their requests wait again. */
@ApplicationScoped
public class Displacement {

    private static final String FORGET = """
            delete from claim where appointment_id = any (cast(cast(:ids as text) as uuid[]))""";

    private final Ledger ledger;
    private final Clock clock;

    Displacement(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Displaces exactly these. Whoever has had the procedure stays, and gives up the claims alone. */
    public Uni<Void> displace(Mutiny.Session tx, List<Loss> losses) {
        if (losses.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<UUID, String> why = losses.stream().collect(Collectors.toMap(Loss::appointmentId, Loss::why));
        return ledger.lock(tx, why.keySet()).chain(found -> {
            var over = found.stream().filter(one -> !mustLeave(one)).toList();
            var leaving = found.stream()
                    .filter(Displacement::mustLeave)
                    .map(one -> displaced(one, why.get(one.appointmentId())))
                    .toList();
            return forget(tx, over).chain(() -> ledger.enter(tx, leaving)).replaceWithVoid();
        });
    }

    private static boolean mustLeave(Appointment appointment) {
        return appointment.state().mayBecome(AppointmentState.DISPLACED);
    }

    private Change displaced(Appointment appointment, @Nullable String why) {
        return appointment.to(AppointmentState.DISPLACED, Cause.ofItself(clock.instant(), why));
    }

    private static Uni<Void> forget(Mutiny.Session tx, List<Appointment> over) {
        if (over.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.createNativeQuery(FORGET)
                .setParameter(
                        "ids",
                        LedgerRows.array(
                                over.stream().map(Appointment::appointmentId).toList()))
                .executeUpdate()
                .replaceWithVoid();
    }
}
