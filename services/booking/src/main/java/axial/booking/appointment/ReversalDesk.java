package axial.booking.appointment;

import axial.booking.appointment.placement.Place;
import axial.booking.appointment.placement.Placements;
import axial.booking.appointment.placement.Placements.Wanted;
import axial.booking.clinic.ClinicClocks;
import axial.booking.request.Requests;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Where a manager takes back what was entered of an appointment by mistake. The history keeps both. */
@ApplicationScoped
class ReversalDesk {

    private final Attempts attempts;
    private final Ledger ledger;
    private final LedgerRows rows;
    private final Requests requests;
    private final Placements placements;
    private final ClinicClocks clocks;
    private final Clock clock;

    ReversalDesk(
            Attempts attempts,
            Ledger ledger,
            LedgerRows rows,
            Requests requests,
            Placements placements,
            ClinicClocks clocks,
            Clock clock) {
        this.attempts = attempts;
        this.ledger = ledger;
        this.rows = rows;
        this.requests = requests;
        this.placements = placements;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * Back to a state it came from. What gave up its place gets it again where that is still free; devices and bay may be others.
     *
     * @param version the one the caller has seen
     */
    Uni<AppointmentView> reverse(UUID appointmentId, Reversal command, long version, Desk at) {
        Cause cause = new Cause(at.who(), clock.instant(), command.reason());
        return attempts.of(tx -> ledger.lock(tx, appointmentId)
                .invoke(before -> at.scope().accept(before.clinic()))
                .map(before -> before.at(version))
                .chain(before -> rows.cameFrom(tx, appointmentId)
                        .map(states -> before.requireBack(states, command.to()))
                        .chain(then -> stillConfirmed(tx, before, then))
                        .chain(then -> back(tx, before, then, cause, at)))
                .chain(change -> ledger.enter(tx, List.of(change))
                        .map(positions -> AppointmentView.of(change.now(), positions.get(0)))));
    }

    /** What isn't cleared any more is booked, and not confirmed. */
    private Uni<AppointmentState> stillConfirmed(Mutiny.Session tx, Appointment before, AppointmentState then) {
        return then != AppointmentState.CONFIRMED
                ? Uni.createFrom().item(then)
                : clocks.of(tx, before.clinic())
                        .chain(there -> requests.against(tx, before.visit(there)))
                        .map(problems -> problems.isEmpty() ? then : AppointmentState.BOOKED);
    }

    private Uni<Change> back(Mutiny.Session tx, Appointment before, AppointmentState then, Cause cause, Desk at) {
        if (before.state().holdsResources()) {
            return Uni.createFrom().item(before.back(then, cause));
        }
        var place = new Place(before.start(), before.roomId(), before.providerId(), null, null, before.alternative());
        return requests.lock(tx, before.requestId())
                .map(need -> new Wanted(need, place, before.appointmentId()))
                .call(wanted -> placements.lock(tx, wanted))
                .chain(wanted -> placements.judgeAgain(tx, wanted, at.scope()))
                .map(placed -> before.back(placed, then, cause));
    }
}
