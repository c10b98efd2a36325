package axial.booking.appointment;

import axial.booking.appointment.placement.Place;
import axial.booking.appointment.placement.Placed;
import axial.booking.appointment.placement.Placements;
import axial.booking.appointment.placement.Placements.Wanted;
import axial.booking.request.Need;
import axial.booking.request.Requests;
import axial.edge.problem.Problem;
import axial.messaging.Retriable;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Several appointments made and moved together, within a transaction of the caller's: all places are judged before anything is written. */
@ApplicationScoped
public class Bookings {

    private final Requests requests;
    private final Placements placements;
    private final Ledger ledger;
    private final Clock clock;

    Bookings(Requests requests, Placements placements, Ledger ledger, Clock clock) {
        this.requests = requests;
        this.placements = placements;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * One request to be placed or moved.
     *
     * @param appointmentId null: make a new one
     * @param expectedVersion of that appointment
     */
    public record Step(
            UUID requestId,
            @Nullable UUID appointmentId,
            @Nullable Long expectedVersion,
            Place place) {}

    /** A step that was found good. @param before null: a new one */
    public record Judged(Placed placed, @Nullable Appointment before) {}

    /** Locks everything these steps touch, in the order in which everybody locks. @return the requests there are, by id */
    public Uni<Map<UUID, Need>> lock(Mutiny.Session tx, List<Step> steps) {
        List<UUID> appointments = steps.stream()
                .map(Step::appointmentId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<UUID> inOrder =
                steps.stream().map(Step::requestId).distinct().sorted().toList();
        Map<UUID, Need> needs = new HashMap<>();
        return ledger.lock(tx, appointments)
                .chain(() -> requests.lockPatientsOf(tx, inOrder))
                .chain(() -> each(inOrder, request -> requests.need(tx, request)
                        .invoke(need -> needs.put(request, need))
                        .onFailure(Problem.class)
                        .recoverWithNull()))
                .chain(() -> placements.lockAll(tx, wanted(steps, needs)))
                .replaceWith(needs);
    }

    /** Of those whose request is known: the others are refused anyway. */
    private static List<Wanted> wanted(List<Step> steps, Map<UUID, Need> needs) {
        List<Wanted> wanted = new ArrayList<>();
        for (Step step : steps) {
            Need need = needs.get(step.requestId());
            if (need != null) {
                wanted.add(new Wanted(need, step.place(), step.appointmentId()));
            }
        }
        return wanted;
    }

    /**
     * Judges steps in their order, each as if those before it had happened and all their appointments had left.
     *
     * @param needs as they were locked
     * @return fails with the first problem; nothing was written
     */
    public Uni<List<Judged>> judge(Mutiny.Session tx, List<Step> steps, Map<UUID, Need> needs) {
        List<UUID> leaving =
                steps.stream().map(Step::appointmentId).filter(Objects::nonNull).toList();
        List<Judged> judged = new ArrayList<>();
        return each(steps, step -> judge(tx, step, need(step, needs), leaving, judged)
                        .invoke(judged::add))
                .replaceWith(judged);
    }

    private static Need need(Step step, Map<UUID, Need> needs) {
        Need need = needs.get(step.requestId());
        if (need == null) {
            throw Problem.notFound("request", step.requestId());
        }
        return need;
    }

    private Uni<Judged> judge(Mutiny.Session tx, Step step, Need need, List<UUID> leaving, List<Judged> earlier) {
        List<Placed> others = earlier.stream().map(Judged::placed).toList();
        Wanted wanted = new Wanted(need, step.place(), step.appointmentId());
        return before(tx, step).invoke(before -> require(need, before)).chain(before -> placements
                .judge(tx, wanted, leaving, others, clinic -> {})
                .map(placed -> new Judged(placed, before)));
    }

    private Uni<@Nullable Appointment> before(Mutiny.Session tx, Step step) {
        UUID id = step.appointmentId();
        if (id == null) {
            return Uni.createFrom().nullItem();
        }
        return ledger.lock(tx, id).map(before -> movable(before, step));
    }

    /** A plan was made for what it saw, and leaves alone what is pinned since: it may say so. */
    private static Appointment movable(Appointment before, Step step) {
        Long expected = step.expectedVersion();
        if (expected != null && before.version() != expected) {
            throw new ChangedMeanwhile(before, expected);
        }
        if (before.state().isPinned() && !before.isAt(step.place())) {
            throw new Pinned(before);
        }
        return before;
    }

    private static void require(Need need, @Nullable Appointment before) {
        if (before != null && !before.requestId().equals(need.requestId())) {
            throw Problem.notFound("appointment of request", need.requestId());
        }
    }

    /**
     * Enters what was judged, without saying it yet. What is where it should be already stays as it is.
     *
     * @return what was changed, and the appointments in the order of the steps
     */
    public Uni<Applied> note(Mutiny.Session tx, List<Judged> judged, String who, String why) {
        Cause cause = new Cause(who, clock.instant(), why);
        List<Change> changes = new ArrayList<>();
        List<UUID> appointments = new ArrayList<>();
        for (Judged one : judged) {
            Appointment before = one.before();
            if (before != null && before.isAt(one.placed().placement().place())) {
                appointments.add(before.appointmentId());
                continue;
            }
            Change change = before == null
                    ? Appointment.made(one.placed(), null, cause)
                    : before.moved(one.placed().placement(), cause);
            changes.add(change);
            appointments.add(change.now().appointmentId());
        }
        return ledger.note(tx, changes)
                .onFailure()
                .transform(trouble -> new LedgerMoved(trouble))
                .map(noted -> new Applied(noted, appointments));
    }

    /** @param appointments of all steps, in their order */
    public record Applied(Noted noted, List<UUID> appointments) {}

    /** Says what was noted, as the last thing before the transaction ends. */
    public Uni<Void> say(Mutiny.Session tx, List<Noted> noted) {
        return ledger.say(tx, noted);
    }

    private static <T> Uni<Void> each(List<T> all, Function<T, Uni<?>> work) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(one -> work.apply(one).replaceWith(one))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** The database refused what had just been found good; whoever tries again will see why. */
    static final class LedgerMoved extends Retriable {
        LedgerMoved(Throwable trouble) {
            super("The ledger changed while a decision was being applied.", trouble);
        }
    }

    static final class ChangedMeanwhile extends Problem {
        ChangedMeanwhile(Appointment before, long expected) {
            super(
                    409,
                    "changed-meanwhile",
                    "The appointment was changed meanwhile",
                    "Appointment " + before.appointmentId() + " is at version " + before.version()
                            + ", the plan was made with version " + expected + ". Plan again.");
            before.sitting().namedBy(this, before.procedure());
        }
    }

    static final class Pinned extends Problem {
        Pinned(Appointment before) {
            super(
                    409,
                    "appointment-pinned",
                    "A plan leaves this appointment where it is",
                    "Appointment " + before.appointmentId() + " is " + before.state()
                            + "; a plan only moves what is booked and not yet confirmed.");
            before.sitting().namedBy(this, before.procedure());
        }
    }
}
