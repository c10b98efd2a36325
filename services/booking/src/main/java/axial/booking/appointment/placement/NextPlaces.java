package axial.booking.appointment.placement;

import axial.booking.request.Need;
import axial.messaging.Statement;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Where those who lost a place could go instead. Many lose the same place at the same moment: of those who need the same, and whose patients have
 * nothing else that would matter, one looks for all, so that a refusal costs no more than a booking.
 */
@ApplicationScoped
public class NextPlaces {

    /** As long as what was found is told to others: no longer than an answer may be on its way. */
    private static final Duration FRESH = Duration.ofMillis(500);

    private static final Statement ALONE = Statement.of("""
            select not exists (select from patient_claim where patient_id = patient.id)
              and not exists (select from request where request.patient_id = patient.id and request.request_id <> patient.request
                              and request.state in ('WAITING', 'PLACED'))
            from (select cast(cast(:patient as text) as uuid) as id, cast(cast(:request as text) as uuid) as request) as patient""");

    private final Mutiny.SessionFactory db;
    private final FreePlaces freePlaces;
    private final Clock clock;
    private final Map<FreeAsk, Look> looks = new ConcurrentHashMap<>();

    NextPlaces(Mutiny.SessionFactory db, FreePlaces freePlaces, Clock clock) {
        this.db = db;
        this.freePlaces = freePlaces;
        this.clock = clock;
    }

    /** What one found, or is about to find, for others too. */
    private record Look(Uni<List<FreePlace>> places, Instant until) {}

    /** The places nearest to one that somebody else took, at most so many; fewer when no more are free within four months. */
    public Uni<List<FreePlace>> instead(Need need, Place lost, int count) {
        return db.withSession(session -> isAlone(session, need)
                        .chain(alone ->
                                freePlaces.ask(session, need, lost, count).map(ask -> new Search(ask, alone))))
                .chain(search -> search.alone() ? shared(search.ask(), need) : looked(search.ask()));
    }

    private record Search(FreeAsk ask, boolean alone) {}

    private static Uni<Boolean> isAlone(Mutiny.Session session, Need need) {
        if (!need.after().isEmpty()
                || !need.notSameDayAs().isEmpty()
                || !need.unavailable().isEmpty()) {
            return Uni.createFrom().item(false);
        }
        return ALONE.<Boolean>list(
                        session,
                        Map.of(
                                "patient", need.patientId().toString(),
                                "request", need.requestId().toString()))
                .map(rows -> rows.get(0));
    }

    private Uni<List<FreePlace>> looked(FreeAsk ask) {
        return db.withSession(session -> freePlaces.near(session, ask));
    }

    private Uni<List<FreePlace>> shared(FreeAsk ask, Need need) {
        Instant now = clock.instant();
        looks.values().removeIf(look -> look.until().isBefore(now));
        Context context = Vertx.currentContext();
        return looks.computeIfAbsent(
                        ask.ofAnybody(),
                        anybody -> new Look(looked(anybody).memoize().indefinitely(), now.plus(FRESH)))
                .places()
                .emitOn(work -> context.runOnContext(ignored -> work.run()))
                .map(places -> places.stream().map(place -> place.of(need)).toList());
    }
}
