package axial.booking.appointment;

import axial.booking.answered.AnsweredBefore;
import axial.booking.answered.AnsweredBefore.Asked;
import axial.booking.appointment.placement.Placed;
import axial.booking.appointment.placement.Placements;
import axial.booking.appointment.placement.Placements.Wanted;
import axial.booking.appointment.placement.Warning;
import axial.booking.request.Need;
import axial.booking.request.Requests;
import axial.messaging.Writing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Where appointments are held, booked and moved, one transaction each. */
@ApplicationScoped
class BookingDesk {

    private final Attempts attempts;
    private final Requests requests;
    private final Placements placements;
    private final Ledger ledger;
    private final AnsweredBefore answeredBefore;
    private final WayOn wayOn;
    private final Clock clock;

    BookingDesk(
            Attempts attempts,
            Requests requests,
            Placements placements,
            Ledger ledger,
            AnsweredBefore answeredBefore,
            WayOn wayOn,
            Clock clock) {
        this.attempts = attempts;
        this.requests = requests;
        this.placements = placements;
        this.ledger = ledger;
        this.answeredBefore = answeredBefore;
        this.wayOn = wayOn;
        this.clock = clock;
    }

    /** Holds or books. @param key the Idempotency-Key, if there is one */
    Uni<AppointmentView> book(BookAppointment command, @Nullable String key, Desk at) {
        Asked asked = new Asked(at.who(), key, command);
        return attempts.at(
                command.place(), tx -> requests.need(tx, command.requestId()).chain(need -> answeredBefore
                        .answer(tx, asked, AppointmentView.class)
                        .onItem()
                        .ifNull()
                        .switchTo(() -> place(tx, need, command, asked, at))));
    }

    private Uni<AppointmentView> place(Mutiny.Session tx, Need need, BookAppointment command, Asked asked, Desk at) {
        Cause cause = new Cause(at.who(), clock.instant(), null);
        return judge(tx, new Wanted(need, command.place(), null), List.of(), at).chain(placed -> {
            Change made = Appointment.made(placed, command.heldUntil(cause.when()), cause);
            AppointmentView answer = AppointmentView.of(made.now(), placed.warnings(), null);
            return enter(tx, made, placed.warnings(), answeredBefore.keeping(asked, answer));
        });
    }

    /** Gives an appointment another place. Where it is there already nothing changes. @param version the one the caller has seen */
    Uni<AppointmentView> move(UUID appointmentId, MoveAppointment command, long version, Desk at) {
        return attempts.at(command.place(), tx -> ledger.lock(tx, appointmentId)
                .invoke(before -> at.scope().accept(before.clinic()))
                .map(before -> before.at(version))
                .chain(before -> before.isAt(command.place())
                        ? Uni.createFrom().item(AppointmentView.of(before, null))
                        : move(tx, before, command, at)));
    }

    private Uni<AppointmentView> move(Mutiny.Session tx, Appointment before, MoveAppointment command, Desk at) {
        Cause cause = new Cause(at.who(), clock.instant(), command.reason());
        UUID appointmentId = before.appointmentId();
        return requests.need(tx, before.requestId())
                .map(need -> new Wanted(need, command.place(), appointmentId))
                .chain(wanted -> judge(tx, wanted, List.of(appointmentId), at))
                .chain(placed -> enter(tx, before.moved(placed.placement(), cause), placed.warnings(), List.of()));
    }

    /**
     * Lets an appointment go on, or ends it. A manager's override lets a patient into the room whatever speaks against it, and enters afterwards what
     * happened on a day.
     */
    Uni<AppointmentView> transit(UUID appointmentId, Transition command, long version, Desk at) {
        Instant now = clock.instant();
        return attempts.of(tx -> ledger.lock(tx, appointmentId)
                .invoke(before -> at.scope().accept(before.clinic()))
                .map(before -> before.at(version))
                .chain(before -> wayOn.judge(tx, before, command, now)
                        .map(despite -> before.to(command.to(), new Cause(at.who(), now, command.why(despite)))))
                .chain(change -> enter(tx, change, null, List.of())));
    }

    private Uni<Placed> judge(Mutiny.Session tx, Wanted wanted, List<UUID> leaving, Desk at) {
        return placements.lock(tx, wanted).chain(() -> placements.judge(tx, wanted, leaving, List.of(), at.scope()));
    }

    private Uni<AppointmentView> enter(
            Mutiny.Session tx, Change change, @Nullable List<Warning> warnings, List<Writing> more) {
        return ledger.enter(tx, List.of(change), more)
                .map(positions -> AppointmentView.of(change.now(), warnings, positions.get(0)));
    }
}
