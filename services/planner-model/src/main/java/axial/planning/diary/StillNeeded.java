package axial.planning.diary;

import axial.planning.model.After;
import axial.planning.model.Appointment;
import axial.planning.model.Claim;
import axial.planning.model.Facts;
import axial.planning.model.Request;
import axial.planning.model.RequestState;
import axial.planning.model.SoftGap;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What of a network's past still has a bearing on what is to come: nothing that is over, but for the places of requests that are still open, or that
 * open ones must or should follow.
 */
final class StillNeeded {

    private final Instant since;
    private final Set<String> bearing = new HashSet<>();

    private StillNeeded(Facts facts, Instant since) {
        this.since = since;
        for (Request request : facts.requests()) {
            if (isOpen(request)) {
                bearing.add(request.id());
                request.after().stream().map(After::requestId).forEach(bearing::add);
                request.softGaps().stream()
                        .map(SoftGap::requestId)
                        .filter(Objects::nonNull)
                        .forEach(bearing::add);
            }
        }
    }

    /** @param since what ended before is over */
    static Facts of(Facts facts, Instant since) {
        StillNeeded needed = new StillNeeded(facts, since);
        List<Appointment> appointments = kept(facts.appointments(), needed::has);
        Set<String> placed = appointments.stream().map(Appointment::requestId).collect(Collectors.toSet());
        return new Facts(
                facts.network(),
                facts.clinics(),
                facts.resources(),
                kept(facts.openings(), opening -> opening.end().isAfter(since)),
                facts.providers(),
                kept(facts.sessions(), session -> session.end().isAfter(since)),
                kept(facts.requests(), request -> needed.has(request) || placed.contains(request.id())),
                appointments);
    }

    private static <T> List<T> kept(List<T> facts, Predicate<T> isNeeded) {
        return facts.stream().filter(isNeeded).toList();
    }

    private boolean has(Appointment appointment) {
        return appointment.end().isAfter(since)
                || appointment.claims().stream().map(Claim::end).anyMatch(end -> end.isAfter(since))
                || bearing.contains(appointment.requestId());
    }

    private boolean has(Request request) {
        return isOpen(request)
                || !request.earliest().atStartOfDay(ZoneOffset.UTC).toInstant().isBefore(since);
    }

    private static boolean isOpen(Request request) {
        return request.state() == RequestState.WAITING || request.state() == RequestState.PLACED;
    }
}
