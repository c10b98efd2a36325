package axial.booking.request;

import axial.booking.appointment.placement.DayRules;
import axial.booking.appointment.placement.Scene.Apart;
import axial.booking.appointment.placement.Scene.Linked;
import axial.booking.catalogue.Catalogue;
import axial.booking.catalogue.ProjectFiles;
import axial.booking.catalogue.Side;
import axial.booking.catalogue.Sitting;
import axial.booking.pathway.ProjectPathway;
import axial.booking.pathway.Verdict;
import axial.booking.patient.Patient;
import axial.booking.request.HardRules.Dated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * One patient's requests over a year, in memory: what decides are the very classes that decide in the service, and around them is only what the database
 * would do. Rooms and people are always free.
 */
final class PatientsYear {

    private static final Catalogue CATALOGUE = ProjectFiles.catalogue();
    private static final Triage TRIAGE = new Triage(CATALOGUE, ProjectPathway.of(CATALOGUE));
    private static final Neighbours NEIGHBOURS = new Neighbours(null, null, TRIAGE, null);
    private static final ChainHolds CHAIN_HOLDS = new ChainHolds(null, null, TRIAGE);

    private final Patient patient = new Patient(
            new UUID(0, 7),
            new UUID(0, 8),
            "P-1",
            "Quill",
            "Ada",
            LocalDate.parse("1957-03-14"),
            null,
            null,
            "Bixby",
            "NEOK",
            Map.of("TUL", 22),
            1,
            ZoneOffset.UTC);
    private final List<Request> requests = new ArrayList<>();
    private final Map<UUID, Clearances> clearances = new HashMap<>();
    private final Set<UUID> confirmed = new HashSet<>();
    private final Map<UUID, LocalDate> doneFromPlace = new HashMap<>();
    private LocalDate today = LocalDate.parse("2027-01-04");
    private int entered;

    LocalDate today() {
        return today;
    }

    void pass(int days) {
        today = today.plusDays(days);
    }

    List<Request> in(RequestState... states) {
        return requests.stream()
                .filter(one -> List.of(states).contains(one.state()))
                .toList();
    }

    Set<UUID> confirmed() {
        return confirmed;
    }

    /** Enters a request as the desk does. @return whether it was taken */
    boolean enter(String procedure, Side side, Integer course) {
        UUID id = nextId();
        Instant created = nextInstant();
        Wish wish = wish(procedure, side, course);
        if (!TRIAGE.objections(wish, patient, today).isEmpty()) {
            return false;
        }
        Verdict verdict = TRIAGE.judge(id, wish, created, patient, requests);
        if (!verdict.against().isEmpty()) {
            return false;
        }
        requests.add(Request.entered(
                id, id.toString(), patient, created, wish, TRIAGE.needs(wish), Outlook.of(verdict, Clearances.NONE)));
        lookAgain();
        return true;
    }

    /** Takes history as an import does. */
    void importDone(String procedure, Side side, Integer course, LocalDate day) {
        UUID id = nextId();
        Wish wish = wish(procedure, side, course);
        if (TRIAGE.objections(wish, patient, today).isEmpty()) {
            requests.add(Request.history(
                    id,
                    id.toString(),
                    patient,
                    day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                    wish,
                    TRIAGE.needs(wish),
                    day));
            lookAgain();
        }
    }

    private static Wish wish(String procedure, Side side, Integer course) {
        return new Wish(
                procedure,
                new Sitting(1, side, Set.of()),
                null,
                Priority.ROUTINE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                course);
    }

    /** Books or moves, when the ledger's rules let it. @return whether they did */
    boolean place(Request request, LocalDate day) {
        if (DayRules.against(Said.toTheLedger(request), day, links(request), apart(request)) != null) {
            return false;
        }
        confirmed.remove(request.requestId());
        Request placed = request.state() == RequestState.WAITING ? request.placed() : request;
        replace(request, any -> at(placed, day));
        lookAgain();
        return true;
    }

    private List<Linked> links(Request request) {
        List<Linked> links = new ArrayList<>();
        request.after()
                .forEach(link -> links.add(new Linked(
                        link.requestId(),
                        true,
                        link.minGapDays(),
                        link.maxGapDays(),
                        link.minGapMonths(),
                        day(link.requestId()))));
        for (Request other : requests) {
            if (day(other) != null) {
                other.after().stream()
                        .filter(link -> link.requestId().equals(request.requestId()))
                        .forEach(link -> links.add(new Linked(
                                other.requestId(),
                                false,
                                link.minGapDays(),
                                link.maxGapDays(),
                                link.minGapMonths(),
                                day(other))));
            }
        }
        return links;
    }

    private List<Apart> apart(Request request) {
        return requests.stream()
                .filter(other -> !other.requestId().equals(request.requestId()))
                .filter(other -> request.notSameDayAs().contains(other.requestId())
                        || other.notSameDayAs().contains(request.requestId()))
                .map(other -> new Apart(other.requestId(), day(other)))
                .toList();
    }

    private LocalDate day(UUID id) {
        return requests.stream()
                .filter(one -> one.requestId().equals(id))
                .findFirst()
                .map(PatientsYear::day)
                .orElse(null);
    }

    private static LocalDate day(Request request) {
        return request.state() == RequestState.DONE ? request.doneOn() : request.placedOn();
    }

    /** Cancelled, missed or displaced. */
    void lose(Request request) {
        confirmed.remove(request.requestId());
        replace(request, one -> at(one.waitingAgain(false), null));
        lookAgain();
    }

    void withdraw(Request request) {
        replace(request, one -> one.withdrawn("feels well again"));
        lookAgain();
    }

    void finish(Request request) {
        doneFromPlace.put(request.requestId(), request.placedOn());
        confirmed.remove(request.requestId());
        replace(request, one -> at(one.done(request.placedOn()), null));
        lookAgain();
    }

    /** Takes back a wrong DONE. */
    boolean takeBack(Request request) {
        LocalDate day = doneFromPlace.remove(request.requestId());
        if (day != null) {
            replace(request, one -> at(copy(one, RequestState.PLACED, null), day));
            lookAgain();
        }
        return day != null;
    }

    /** What was done at a place it had here. */
    List<Request> doneHere() {
        return in(RequestState.DONE).stream()
                .filter(one -> doneFromPlace.containsKey(one.requestId()))
                .toList();
    }

    boolean confirm(Request request) {
        return CHAIN_HOLDS.against(request, patient, requests) == null && confirmed.add(request.requestId());
    }

    /** What the service does every minute for those that were confirmed. */
    void lapse() {
        requests.stream()
                .filter(one -> confirmed.contains(one.requestId()))
                .filter(one -> CHAIN_HOLDS.against(one, patient, requests) != null)
                .toList()
                .forEach(one -> confirmed.remove(one.requestId()));
    }

    /** The placed ones that the service would list. */
    Set<UUID> listed() {
        return in(RequestState.PLACED).stream()
                .filter(one -> !TRIAGE.judge(one.requestId(), one.wish(), one.created(), patient, requests)
                        .broken()
                        .isEmpty())
                .map(Request::requestId)
                .collect(Collectors.toSet());
    }

    List<Dated> dated() {
        return requests.stream()
                .filter(one -> day(one) != null)
                .map(one -> new Dated(
                        one.requestId(),
                        one.wish().procedure(),
                        one.wish().sitting().side().name(),
                        Objects.requireNonNullElse(one.wish().course(), 0),
                        Objects.requireNonNull(day(one)),
                        one.state() == RequestState.PLACED))
                .toList();
    }

    private void lookAgain() {
        NEIGHBOURS.again(patient, List.copyOf(requests), clearances, null).forEach(folder -> {
            clearances.put(folder.request().requestId(), folder.clearances());
            replace(folder.request(), any -> folder.request());
        });
    }

    private void replace(Request request, UnaryOperator<Request> change) {
        requests.replaceAll(one -> one.requestId().equals(request.requestId()) ? change.apply(one) : one);
    }

    private UUID nextId() {
        return new UUID(1, ++entered);
    }

    private Instant nextInstant() {
        return today.atTime(8, 0).toInstant(ZoneOffset.UTC).plusSeconds(entered);
    }

    private static Request at(Request request, LocalDate day) {
        return copy(request, request.state(), day);
    }

    /** What the database would read. */
    private static Request copy(Request one, RequestState state, LocalDate day) {
        return new Request(
                one.requestId(),
                one.externalId(),
                one.patientId(),
                one.patientKey(),
                one.network(),
                one.driveMinutes(),
                state,
                one.displaced(),
                state == RequestState.DONE ? one.doneOn() : null,
                one.withdrawnFor(),
                one.created(),
                one.earliest(),
                one.latest(),
                one.due(),
                one.deadline(),
                one.deadlineMissed(),
                day == null ? null : one.requestId(),
                day,
                one.wish(),
                one.needs(),
                one.after(),
                one.notSameDayAs(),
                one.softGaps(),
                one.clearFrom(),
                one.clearUntil(),
                one.findings(),
                one.version());
    }
}
