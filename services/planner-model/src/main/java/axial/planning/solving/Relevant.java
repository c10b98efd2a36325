package axial.planning.solving;

import axial.planning.model.After;
import axial.planning.model.Appointment;
import axial.planning.model.Facts;
import axial.planning.model.Priority;
import axial.planning.model.Request;
import axial.planning.model.RequestState;
import axial.planning.model.SoftGap;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Leaves out what has no bearing on a plan: appointments that no longer count, and those of past days unless something must follow them. An
 * appointment whose request is unknown keeps its resources: a request made up for it stands in.
 */
final class Relevant {

    private Relevant() {}

    static Facts of(Facts facts, PlanOrder order) {
        Set<String> known = new HashSet<>();
        Set<String> followed = new HashSet<>();
        for (Request request : facts.requests()) {
            known.add(request.id());
            request.after().stream().map(After::requestId).forEach(followed::add);
            request.softGaps().stream()
                    .map(SoftGap::requestId)
                    .filter(Objects::nonNull)
                    .forEach(followed::add);
        }
        Instant past = order.now().minus(Duration.ofDays(1));
        List<Appointment> appointments = facts.appointments().stream()
                .filter(appointment -> appointment.state().counts())
                .filter(appointment -> (appointment.start().isAfter(past)
                                && !appointment.claims().isEmpty())
                        || followed.contains(appointment.requestId()))
                .toList();
        List<Request> requests = new ArrayList<>(facts.requests());
        for (Appointment appointment : appointments) {
            if (known.add(appointment.requestId())) {
                requests.add(unknown(appointment));
            }
        }
        return new Facts(
                facts.network(),
                facts.clinics(),
                facts.resources(),
                facts.openings(),
                facts.providers(),
                facts.sessions(),
                requests,
                appointments);
    }

    private static Request unknown(Appointment appointment) {
        LocalDate day = appointment.start().atZone(ZoneOffset.UTC).toLocalDate();
        return new Request(
                appointment.requestId(),
                RequestState.DONE,
                "",
                Priority.ROUTINE,
                day,
                null,
                null,
                List.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                null,
                null,
                null,
                null,
                null,
                appointment.patientKey(),
                List.of(),
                List.of(),
                Set.of(),
                List.of(),
                false);
    }
}
