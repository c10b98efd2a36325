package axial.booking.plan;

import axial.booking.appointment.Bookings;
import axial.booking.appointment.Bookings.Step;
import axial.booking.appointment.Noted;
import axial.booking.appointment.placement.Place;
import axial.booking.request.Need;
import axial.edge.problem.Problem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Applies decisions. All moves of one are judged before the first is written, so that one that no longer fits refuses its decision whole and
 * leaves nothing behind, without a savepoint.
 */
@ApplicationScoped
class DecisionDesk {

    private static final String WHY = "Plan ";

    private final Bookings bookings;
    private final Outcomes outcomes;

    DecisionDesk(Bookings bookings, Outcomes outcomes) {
        this.bookings = bookings;
        this.outcomes = outcomes;
    }

    /** Applies decisions one after the other, having locked all they touch in one order. */
    Uni<Void> apply(Mutiny.Session tx, List<Decision> decisions) {
        List<Step> all = decisions.stream()
                .flatMap(decision -> decision.moves().stream())
                .map(DecisionDesk::step)
                .toList();
        List<Noted> noted = new ArrayList<>();
        List<Outcome> results = new ArrayList<>();
        return bookings.lock(tx, all)
                .chain(needs -> Multi.createFrom()
                        .iterable(decisions)
                        .onItem()
                        .transformToUniAndConcatenate(decision -> apply(tx, decision, needs, noted)
                                .invoke(results::addAll)
                                .replaceWith(decision))
                        .collect()
                        .last())
                .chain(() -> outcomes.keep(tx, results))
                .chain(() -> bookings.say(tx, noted));
    }

    private Uni<List<Outcome>> apply(Mutiny.Session tx, Decision decision, Map<UUID, Need> needs, List<Noted> all) {
        List<Step> steps = decision.moves().stream().map(DecisionDesk::step).toList();
        return Uni.createFrom()
                .deferred(() -> bookings.judge(tx, steps, needs))
                .chain(judged -> bookings.note(tx, judged, decision.decidedBy(), WHY + decision.planId()))
                .invoke(applied -> all.add(applied.noted()))
                .map(applied -> applied(decision, applied.appointments()))
                .onFailure(Problem.class)
                .recoverWithItem(refused -> refused(decision, (Problem) refused));
    }

    private static Step step(Decision.Move move) {
        Place place = new Place(
                move.start(), move.roomId(), move.providerId(), move.deviceIds(), move.bayId(), move.alternative());
        return new Step(move.requestId(), move.appointmentId(), move.expectedVersion(), place);
    }

    private static List<Outcome> applied(Decision decision, List<UUID> appointments) {
        return IntStream.range(0, appointments.size())
                .mapToObj(i -> Outcome.applied(decision, decision.moves().get(i), appointments.get(i)))
                .toList();
    }

    private static List<Outcome> refused(Decision decision, Problem problem) {
        return decision.moves().stream()
                .map(move -> Outcome.refused(decision, move, problem))
                .toList();
    }
}
