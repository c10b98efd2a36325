package axial.booking.appointment;

import axial.booking.clinic.ClinicClocks;
import axial.booking.issue.DetectedIssue;
import axial.booking.issue.DetectedIssues;
import axial.booking.issue.IssueKind;
import axial.booking.issue.Subject;
import axial.booking.request.ConfirmedAppointments;
import axial.booking.request.Requests;
import axial.edge.problem.Problem;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Takes confirmations back that what was granted or booked since no longer bears: the appointment is booked again, and somebody sees to it. Each is
 * looked at in a transaction of its own, because it locks the appointment before its request, as everybody does.
 */
@ApplicationScoped
class ConfirmationReview implements ConfirmedAppointments {

    private static final String MARKED = "select request_id from confirmation_to_review order by request_id limit 100";

    private static final String UNMARK = "delete from confirmation_to_review where request_id = :request";

    private static final String CONFIRMED =
            "select appointment_id from appointment where request_id = :request and state = 'CONFIRMED'";

    private final Mutiny.SessionFactory db;
    private final Attempts attempts;
    private final Ledger ledger;
    private final Requests requests;
    private final DetectedIssues issues;
    private final ClinicClocks clocks;
    private final Clock clock;

    ConfirmationReview(
            Mutiny.SessionFactory db,
            Attempts attempts,
            Ledger ledger,
            Requests requests,
            DetectedIssues issues,
            ClinicClocks clocks,
            Clock clock) {
        this.db = db;
        this.attempts = attempts;
        this.ledger = ledger;
        this.requests = requests;
        this.issues = issues;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** What was marked by whoever changed something. */
    @Scheduled(every = "PT1S", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> marked() {
        return db.withSession(
                        session -> session.createNativeQuery(MARKED, UUID.class).getResultList())
                .chain(this::each);
    }

    /** What nobody marked: rules that changed, zones, and whatever else the checks find. */
    @Scheduled(every = "PT1M", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> suspects() {
        return db.withTransaction(requests::suspects).chain(this::each);
    }

    private Uni<Void> each(List<UUID> requestIds) {
        return Multi.createFrom()
                .iterable(requestIds)
                .onItem()
                .transformToUniAndConcatenate(id -> lookAgain(id).replaceWith(id))
                .collect()
                .last()
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> lookAgain(UUID requestId) {
        return attempts.of(tx -> tx.createNativeQuery(CONFIRMED, UUID.class)
                .setParameter("request", requestId)
                .getResultList()
                .chain(found -> ledger.lock(tx, found))
                .chain(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(one -> ask(tx, one).replaceWith(one))
                        .collect()
                        .last())
                .chain(() -> tx.createNativeQuery(UNMARK)
                        .setParameter("request", requestId)
                        .executeUpdate())
                .replaceWithVoid());
    }

    private Uni<Void> ask(Mutiny.Session tx, Appointment appointment) {
        return appointment.state() != AppointmentState.CONFIRMED
                ? Uni.createFrom().voidItem()
                : clocks.of(tx, appointment.clinic())
                        .chain(there -> requests.against(tx, appointment.visit(there)))
                        .chain(problems -> problems.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : takeBack(tx, appointment, problems.get(0)));
    }

    private Uni<Void> takeBack(Mutiny.Session tx, Appointment appointment, Problem problem) {
        Cause cause = Cause.ofItself(clock.instant(), problem.getMessage());
        var lapsed = new DetectedIssue(
                IssueKind.CLEARANCE_LAPSED,
                Subject.appointment(appointment.appointmentId()),
                "The appointment was confirmed and is booked again. " + problem.getMessage()
                        + " See to it and confirm it again, or move it.");
        return ledger.enter(tx, List.of(appointment.back(AppointmentState.BOOKED, cause)))
                .chain(() -> issues.raise(tx, List.of(lapsed)));
    }
}
