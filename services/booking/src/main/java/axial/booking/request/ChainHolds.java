package axial.booking.request;

import axial.booking.pathway.Broken;
import axial.booking.pathway.FollowUp;
import axial.booking.patient.Patient;
import axial.booking.patient.Patients;
import axial.edge.problem.Problem;
import axial.messaging.Statement;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What must come before an appointment has its place and its days, and what it owes has a place too. */
@ApplicationScoped
@Priority(50)
class ChainHolds implements ConfirmationCheck {

    private static final Statement SUSPECTS = Statement.of("""
            select cast(a.request_id as text) from appointment a
            where a.state = 'CONFIRMED'
              and (a.procedure in (select jsonb_array_elements_text(cast(cast(:owing as text) as jsonb)))
                   or exists (select from detected_issue i
                              where i.appointment_id = a.appointment_id and i.kind = 'BROKEN_LINK' and i.resolved is null))""");

    private final RequestTable table;
    private final Patients patients;
    private final Triage triage;

    ChainHolds(RequestTable table, Patients patients, Triage triage) {
        this.table = table;
        this.patients = patients;
        this.triage = triage;
    }

    @Override
    public Uni<@Nullable Problem> against(Mutiny.Session tx, Visit visit) {
        return patients.lock(tx, visit.patientId()).chain(patient -> table.ofPatients(tx, List.of(visit.patientId()))
                .map(all -> all.stream()
                        .filter(one -> one.requestId().equals(visit.requestId()))
                        .findFirst()
                        .map(request -> against(request, patient, all))
                        .orElse(null)));
    }

    /** Those that are listed as broken, and those that owe something, which may have lost its place. */
    @Override
    public Uni<List<UUID>> suspects(Mutiny.Session tx) {
        return SUSPECTS.<String>list(tx, Map.of("owing", table.write(triage.owing())))
                .map(ids -> ids.stream().map(UUID::fromString).toList());
    }

    @Nullable
    Problem against(Request request, Patient patient, List<Request> all) {
        List<Broken> broken = triage.judge(request.requestId(), request.wish(), request.created(), patient, all)
                .broken();
        if (!broken.isEmpty()) {
            return new ChainBroken(broken);
        }
        return triage.owedBy(request).stream()
                .filter(owed ->
                        all.stream().noneMatch(one -> isPlaced(one) && triage.pays(one, owed, request.requestId())))
                .findFirst()
                .map(owed -> new FollowUpNotBooked(request, owed))
                .orElse(null);
    }

    private static boolean isPlaced(Request request) {
        return request.state() == RequestState.PLACED || request.state() == RequestState.DONE;
    }

    /** Something in the patient's series is no longer as the rules, or whoever entered it, want it. */
    static final class ChainBroken extends Problem {
        ChainBroken(List<Broken> broken) {
            super(
                    409,
                    broken.get(0).kind() == Broken.Kind.PREDECESSOR_MISSING ? "predecessor-not-booked" : "chain-broken",
                    "What belongs together is no longer in its order",
                    broken.get(0).finding().text() + " Book or move one of them, or take the link away.");
            with("broken", broken);
        }
    }

    /** It owes something that has no place yet. */
    static final class FollowUpNotBooked extends Problem {
        FollowUpNotBooked(Request request, FollowUp owed) {
            super(
                    409,
                    "follow-up-not-booked",
                    "What must follow has no place yet",
                    "Request " + request.requestId() + " (" + request.wish().procedure() + ") owes " + owed.names()
                            + " by the rule " + owed.rule().ruleId() + ". Book that first.");
            with("rule", owed.rule().ruleId());
        }
    }
}
