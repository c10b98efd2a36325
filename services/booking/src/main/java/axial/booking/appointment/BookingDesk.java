package axial.booking.appointment;

import axial.booking.answered.AnsweredBefore;
import axial.booking.answered.AnsweredBefore.Asked;
import axial.booking.appointment.placement.Placed;
import axial.booking.appointment.placement.Placements;
import axial.booking.appointment.placement.Placements.Wanted;
import axial.booking.appointment.placement.Warning;
import axial.booking.clinic.ClinicCalendars;
import axial.booking.request.Need;
import axial.booking.request.Requests;
import axial.messaging.Writing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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
    private final ClinicCalendars calendars;
    private final Clock clock;

    BookingDesk(
            Attempts attempts,
            Requests requests,
            Placements placements,
            Ledger ledger,
            AnsweredBefore answeredBefore,
            ClinicCalendars calendars,
            Clock clock) {
        this.attempts = attempts;
        this.requests = requests;
        this.placements = placements;
        this.ledger = ledger;
        this.answeredBefore = answeredBefore;
        this.calendars = calendars;
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

    /** Gives an appointment another place. @param version the one the caller has seen */
    Uni<AppointmentView> move(UUID appointmentId, MoveAppointment command, long version, Desk at) {
        Cause cause = new Cause(at.who(), clock.instant(), command.reason());
        return attempts.at(command.place(), tx -> ledger.lock(tx, appointmentId)
                .invoke(before -> at.scope().accept(before.clinic()))
                .map(before -> before.at(version))
                .chain(before -> requests.need(tx, before.requestId())
                        .map(need -> new Wanted(need, command.place(), appointmentId))
                        .chain(wanted -> judge(tx, wanted, List.of(appointmentId), at))
                        .chain(placed ->
                                enter(tx, before.moved(placed.placement(), cause), placed.warnings(), List.of()))));
    }

    /** Lets an appointment go on, or ends it. */
    Uni<AppointmentView> transit(UUID appointmentId, Transition command, long version, Desk at) {
        Cause cause = new Cause(at.who(), clock.instant(), command.reason());
        return attempts.of(tx -> ledger.lock(tx, appointmentId)
                .invoke(before -> at.scope().accept(before.clinic()))
                .map(before -> before.at(version).to(command.to(), cause))
                .call(change -> requireChecks(tx, change.now()))
                .chain(change -> enter(tx, change, null, List.of())));
    }

    /** At the confirmation and again at the door of the room: much can happen in between. */
    private Uni<Void> requireChecks(Mutiny.Session tx, Appointment now) {
        return now.state() == AppointmentState.CONFIRMED || now.state() == AppointmentState.IN_ROOM
                ? calendars.zone(tx, now.clinic()).chain(zone -> requests.mayGoOn(tx, now.visit(zone)))
                : Uni.createFrom().voidItem();
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
