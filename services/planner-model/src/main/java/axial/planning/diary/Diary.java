package axial.planning.diary;

import axial.planning.model.After;
import axial.planning.model.Appointment;
import axial.planning.model.Clinic;
import axial.planning.model.Facts;
import axial.planning.model.Opening;
import axial.planning.model.Provider;
import axial.planning.model.Request;
import axial.planning.model.Resource;
import axial.planning.model.Session;
import axial.planning.model.SessionKind;
import axial.planning.model.SoftGap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The live state of one network. Facts may come in any order and twice: a later one with the same id takes the place of the earlier one,
 * removing an unknown id does nothing, and claims may lie outside openings or over each other. Not thread safe: one thread (or lock) per
 * network; {@link #snapshot()} hands an immutable copy to a plan run on another thread.
 */
public final class Diary {

    /** Minutes; what claims to be open for longer is cut off. */
    private static final int LONGEST_OPENING = 31 * 24 * 60;

    private final String network;
    private final Map<String, ClinicBook> clinics = new TreeMap<>();
    private final Map<String, Timeline> timelines = new TreeMap<>();
    private final Map<String, Timeline> patients = new HashMap<>();
    private final Map<String, Opening> openings = new HashMap<>();
    private final Map<String, Session> sessions = new HashMap<>();
    private final Map<String, Appointment> appointments = new HashMap<>();
    private final Map<String, Spot> booked = new HashMap<>();
    private final Requests requests = new Requests();
    private int structure = 1;
    private long givenBack;
    private int compiled;

    public Diary(String network) {
        this.network = network;
    }

    public static Diary of(Facts facts) {
        Diary diary = new Diary(facts.network());
        facts.clinics().forEach(diary::put);
        facts.resources().forEach(diary::put);
        facts.openings().forEach(diary::put);
        facts.providers().forEach(diary::put);
        facts.sessions().forEach(diary::put);
        facts.requests().forEach(diary::put);
        facts.appointments().forEach(diary::put);
        return diary;
    }

    /**
     * Another diary that holds what still matters, so that the past takes no memory: openings, sessions and appointments that ended before are gone,
     * but for the places of requests that are open, or that open ones count from.
     */
    public Diary since(Instant moment) {
        return Diary.of(StillNeeded.of(snapshot(), moment));
    }

    /** How many facts it holds. */
    public int size() {
        return openings.size() + sessions.size() + appointments.size() + requests.size();
    }

    public String network() {
        return network;
    }

    public void put(Clinic clinic) {
        ClinicBook book = clinicBook(clinic.code());
        boolean zoneChanged = !book.zone().equals(clinic.zone());
        book.be(clinic);
        structure++;
        if (zoneChanged) {
            appointments.values().stream()
                    .filter(appointment -> appointment.clinic().equals(clinic.code()))
                    .toList()
                    .forEach(this::put);
        }
    }

    public void put(Resource resource) {
        timeline(resource.id()).be(resource);
        structure++;
    }

    public void put(Provider provider) {
        timeline(provider.id()).be(provider);
        structure++;
    }

    public void put(Opening opening) {
        removeOpening(opening.id());
        openings.put(opening.id(), opening);
        open(opening.resourceId(), opening.id(), opening.clinic(), opening.start(), opening.end(), SessionKind.MIXED);
    }

    public void put(Session session) {
        removeSession(session.id());
        sessions.put(session.id(), session);
        open(session.providerId(), session.id(), session.clinic(), session.start(), session.end(), session.kind());
    }

    private void open(String timeline, String id, String clinic, Instant start, Instant end, SessionKind kind) {
        int from = Minutes.ceil(start);
        int to = Math.min(Minutes.floor(end), from + LONGEST_OPENING);
        if (from < to) {
            timeline(timeline).open(id, new OpenSpan(clinicBook(clinic), from, to, kind));
            structure++;
        }
    }

    public void put(Request request) {
        requests.put(request);
    }

    public void put(Appointment appointment) {
        removeAppointment(appointment.id());
        appointments.put(appointment.id(), appointment);
        if (appointment.state().counts()) {
            Spot spot = spotOf(appointment);
            booked.put(appointment.id(), spot);
            occupy(spot);
        }
    }

    public void removeClinic(String code) {
        ClinicBook book = clinics.get(code);
        if (book != null) {
            book.be(null);
            structure++;
        }
    }

    public void removeResource(String id) {
        timeline(id).be((Resource) null);
        structure++;
    }

    public void removeProvider(String id) {
        timeline(id).be((Provider) null);
        structure++;
    }

    public void removeOpening(String id) {
        Opening gone = openings.remove(id);
        if (gone != null) {
            timeline(gone.resourceId()).close(id);
            structure++;
        }
    }

    public void removeSession(String id) {
        Session gone = sessions.remove(id);
        if (gone != null) {
            timeline(gone.providerId()).close(id);
            structure++;
        }
    }

    public void removeRequest(String id) {
        requests.remove(id);
    }

    public void removeAppointment(String id) {
        appointments.remove(id);
        Spot gone = booked.remove(id);
        if (gone != null) {
            vacate(gone);
        }
    }

    /** An immutable copy of all facts. */
    public Facts snapshot() {
        return copy().get();
    }

    /** The same in two steps, so that others needn't wait for the long one: the copy is taken now, and put in order when somebody asks for it. */
    public Supplier<Facts> copy() {
        List<Clinic> clinicFacts = clinics.values().stream()
                .map(ClinicBook::fact)
                .flatMap(Known::stream)
                .toList();
        List<Resource> resources = timelines.values().stream()
                .map(Timeline::resource)
                .flatMap(Known::stream)
                .toList();
        List<Provider> providers = timelines.values().stream()
                .map(Timeline::provider)
                .flatMap(Known::stream)
                .toList();
        List<Opening> openingFacts = List.copyOf(openings.values());
        List<Session> sessionFacts = List.copyOf(sessions.values());
        List<Request> requestFacts = requests.all();
        List<Appointment> appointmentFacts = List.copyOf(appointments.values());
        return () -> new Facts(
                network, clinicFacts, resources, openingFacts, providers, sessionFacts, requestFacts, appointmentFacts);
    }

    /** Null when the diary doesn't know the request. */
    public @Nullable Request request(String id) {
        return requests.get(id);
    }

    /** What the request may use, compiled for searching; null when the diary doesn't know it. Stays valid until the next change of facts. */
    public @Nullable Case caseOf(String requestId) {
        compile();
        return requests.caseOf(requestId, structure, this);
    }

    /** The appointments that count as the request's place, most often none or one. */
    public List<Spot> spotsOf(String requestId) {
        return requests.spotsOf(requestId);
    }

    /** The requests that may not share a day with this one. */
    public Set<String> apartFrom(String requestId) {
        return requests.apartFrom(requestId);
    }

    /** The requests that must come after this one, with their gaps. */
    public Map<String, After> successorsOf(String requestId) {
        return requests.successorsOf(requestId);
    }

    /** The requests that should keep a distance to this one. */
    public Set<String> softSuccessorsOf(String requestId) {
        return requests.softSuccessorsOf(requestId);
    }

    /** Whether what it costs to do the request on a day depends on where other requests are. */
    public boolean isSoftlyLinked(Request request) {
        for (SoftGap gap : request.softGaps()) {
            if (gap.doneOn() == null) {
                return true;
            }
        }
        return !softSuccessorsOf(request.id()).isEmpty();
    }

    /** The place of a booked appointment, null when it doesn't count (any more). */
    public @Nullable Spot booked(String appointmentId) {
        return booked.get(appointmentId);
    }

    public Collection<ClinicBook> clinics() {
        compile();
        return clinics.values();
    }

    public @Nullable ClinicBook clinic(String code) {
        compile();
        return clinics.get(code);
    }

    public @Nullable Timeline timelineOf(String id) {
        compile();
        return timelines.get(id);
    }

    /** Takes a place. */
    public void occupy(Spot spot) {
        spot.enter();
        if (!spot.takes().isEmpty()) {
            spot.clinic().take(spot);
        }
    }

    /** How many places have been given back so far: counts up with each. */
    public long givenBack() {
        return givenBack;
    }

    /** Gives a place back that was taken. */
    public void vacate(Spot spot) {
        spot.strike();
        if (!spot.takes().isEmpty()) {
            spot.clinic().giveBack(spot, ++givenBack);
        }
    }

    /** The places that the request has taken, to be kept up to date by whoever takes one. */
    List<Spot> placesOf(String requestId) {
        return requests.placesOf(requestId);
    }

    Timeline patient(String patientKey) {
        return patients.computeIfAbsent(patientKey, Timeline::ofPatient);
    }

    private Timeline timeline(String id) {
        return timelines.computeIfAbsent(id, Timeline::new);
    }

    private ClinicBook clinicBook(String code) {
        return clinics.computeIfAbsent(code, unheard -> new ClinicBook(unheard, clinics.size()));
    }

    private void compile() {
        if (compiled != structure) {
            List<Timeline> sorted = new ArrayList<>(timelines.values());
            clinics.values().forEach(clinic -> clinic.compile(sorted, clinics));
            compiled = structure;
        }
    }

    private Spot spotOf(Appointment appointment) {
        ClinicBook clinic = clinicBook(appointment.clinic());
        int start = Minutes.floor(appointment.start());
        int end = Minutes.ceil(appointment.end());
        if (appointment.patient() != null) {
            start = Minutes.floor(appointment.patient().start());
            end = Minutes.ceil(appointment.patient().end());
        }
        List<Spot.Take> takes = appointment.claims().stream()
                .filter(claim -> claim.start().isBefore(claim.end()))
                .map(claim -> new Spot.Take(
                        timeline(claim.resourceId()),
                        claim.kind(),
                        Minutes.floor(claim.start()),
                        Minutes.ceil(claim.end())))
                .toList();
        return new Spot(
                appointment.requestId(),
                clinic,
                clinic.dayOf(start),
                start,
                end,
                appointment.alternative(),
                patient(appointment.patientKey()),
                appointment,
                takes,
                placesOf(appointment.requestId()),
                0);
    }
}
