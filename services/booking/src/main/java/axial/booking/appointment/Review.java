package axial.booking.appointment;

import axial.booking.appointment.placement.Placements;
import axial.booking.appointment.placement.Placements.Wanted;
import axial.booking.issue.DetectedIssue;
import axial.booking.issue.DetectedIssues;
import axial.booking.issue.IssueKind;
import axial.booking.issue.Subject;
import axial.booking.request.Requests;
import axial.messaging.Statement;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Judges again what is booked with a provider, room, device or bay that is no longer what it was: a credential is shortened or taken back, a kind is
 * another one, a capability gone. Who is still to come is displaced, as by a session that goes; of who is in the house a person is told.
 */
@ApplicationScoped
public class Review {

    private static final Statement BOOKED = Statement.of("""
            select distinct cast(claim.appointment_id as text)
            from claim join appointment on appointment.appointment_id = claim.appointment_id
            where claim.resource_id = any (cast(cast(:resources as text) as uuid[]))
              and claim.during && tstzrange(cast(cast(:now as text) as timestamptz) - interval '1 day', null)
              and appointment.state in ('HELD', 'BOOKED', 'CONFIRMED', 'ARRIVED', 'IN_ROOM', 'IN_PROCEDURE', 'RECOVERING')""");

    private final Ledger ledger;
    private final Requests requests;
    private final Placements placements;
    private final Displacement displacement;
    private final DetectedIssues issues;
    private final Clock clock;

    Review(
            Ledger ledger,
            Requests requests,
            Placements placements,
            Displacement displacement,
            DetectedIssues issues,
            Clock clock) {
        this.ledger = ledger;
        this.requests = requests;
        this.placements = placements;
        this.displacement = displacement;
        this.issues = issues;
        this.clock = clock;
    }

    /** @param changed rooms, devices, bays and providers, as they are by now */
    public Uni<Void> of(Mutiny.Session tx, Collection<UUID> changed) {
        if (changed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var ask = Map.of(
                "resources", LedgerRows.array(changed), "now", clock.instant().toString());
        return BOOKED.<String>list(tx, ask)
                .chain(ids -> ledger.lock(tx, ids.stream().map(UUID::fromString).toList()))
                .chain(booked -> unsuitable(tx, booked).chain(why -> tell(tx, booked, why)));
    }

    private Uni<Map<UUID, String>> unsuitable(Mutiny.Session tx, List<Appointment> booked) {
        Map<UUID, String> why = new LinkedHashMap<>();
        return Multi.createFrom()
                .iterable(booked)
                .onItem()
                .transformToUniAndConcatenate(one -> requests.seen(tx, one.requestId())
                        .chain(need -> placements.unsuitable(tx, new Wanted(need, one.place(), one.appointmentId())))
                        .invoke(problem -> {
                            if (problem != null) {
                                why.put(one.appointmentId(), problem.getMessage());
                            }
                        })
                        .replaceWith(one))
                .collect()
                .last()
                .replaceWith(why);
    }

    private Uni<Void> tell(Mutiny.Session tx, List<Appointment> booked, Map<UUID, String> why) {
        Instant now = clock.instant();
        List<Loss> leaving = new ArrayList<>();
        List<UUID> inHouse = new ArrayList<>();
        List<DetectedIssue> found = new ArrayList<>();
        for (Appointment one : booked) {
            String reason = why.get(one.appointmentId());
            if (!one.state().isMovable()) {
                inHouse.add(one.appointmentId());
            }
            if (reason != null && !one.state().isMovable()) {
                found.add(new DetectedIssue(
                        IssueKind.NO_LONGER_ALLOWED, Subject.appointment(one.appointmentId()), reason));
            }
            if (reason != null && one.state().isMovable() && one.start().isAfter(now)) {
                leaving.add(new Loss(one.appointmentId(), reason));
            }
        }
        return displacement
                .displace(tx, leaving)
                .chain(() -> issues.judged(
                        tx,
                        IssueKind.NO_LONGER_ALLOWED,
                        inHouse.stream().map(Subject::appointment).toList(),
                        found));
    }
}
