package axial.booking.appointment;

import axial.messaging.Statement;
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

    private static final Statement REMEMBER = Statement.of("""
            update appointment set lost_claims = (
              select jsonb_agg(jsonb_build_object('resourceId', claim.resource_id, 'kind', claim.kind,
                       'start', lower(claim.during), 'end', upper(claim.during)) order by claim.resource_id)
              from claim where claim.appointment_id = appointment.appointment_id)
            where appointment_id = any (cast(cast(:ids as text) as uuid[]))""");

    private final Ledger ledger;
    private final Clock clock;

    Displacement(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Displaces those of them that are still to come. Whoever is in the house, or has been, keeps all claims. */
    public Uni<Void> displace(Mutiny.Session tx, List<Loss> losses) {
        if (losses.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<UUID, String> why = losses.stream().collect(Collectors.toMap(Loss::appointmentId, Loss::why));
        return ledger.lock(tx, why.keySet()).chain(found -> {
            List<Appointment> leaving = found.stream().filter(this::mustLeave).toList();
            return remember(tx, leaving)
                    .chain(() -> ledger.enter(
                            tx,
                            leaving.stream()
                                    .map(one -> displaced(one, why.get(one.appointmentId())))
                                    .toList()))
                    .replaceWithVoid();
        });
    }

    /** What should be over and was never ended keeps its place as well: nothing else is to be found for it. */
    private boolean mustLeave(Appointment appointment) {
        return appointment.state().mayBecome(AppointmentState.DISPLACED)
                && appointment.end().isAfter(clock.instant());
    }

    private Change displaced(Appointment appointment, @Nullable String why) {
        return appointment.to(AppointmentState.DISPLACED, Cause.ofItself(clock.instant(), why));
    }

    private static Uni<Void> remember(Mutiny.Session tx, List<Appointment> leaving) {
        List<UUID> ids = leaving.stream().map(Appointment::appointmentId).toList();
        return REMEMBER.list(tx, Map.of("ids", LedgerRows.array(ids))).replaceWithVoid();
    }
}
