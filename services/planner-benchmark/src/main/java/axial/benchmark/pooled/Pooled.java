package axial.benchmark.pooled;

import axial.benchmark.instance.Instance;
import axial.benchmark.runner.UnsupportedInstance;
import axial.planning.model.AppointmentState;
import axial.planning.model.Clinic;
import axial.planning.model.Facts;
import axial.planning.model.Provider;
import axial.planning.model.Request;
import axial.planning.model.RequestState;
import axial.planning.model.ResourceKind;
import axial.planning.model.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** An instance with nothing booked, in pools and options. */
public final class Pooled {

    private final Instance instance;
    private final Pools pools;
    private final List<Shift> shifts = new ArrayList<>();
    private final List<Request> requests;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<List<Option>> options = new ArrayList<>();
    private final List<Set<Integer>> apart = new ArrayList<>();
    private final Map<String, Clinic> clinics = new HashMap<>();

    private Pooled(Instance instance) {
        this.instance = instance;
        Facts facts = instance.facts();
        pools = new Pools(facts);
        facts.clinics().forEach(clinic -> clinics.put(clinic.code(), clinic));
        requests = facts.requests().stream()
                .filter(request -> request.state() == RequestState.WAITING)
                .toList();
        requests.forEach(request -> indexes.put(request.id(), indexes.size()));
        keepApart();
        addShifts(facts);
        OptionFinder finder = new OptionFinder(instance, pools, shifts);
        for (int i = 0; i < requests.size(); i++) {
            options.add(finder.options(i, requests.get(i)));
        }
    }

    /** @throws UnsupportedInstance when something is booked, requests have soft gaps, sessions of a provider touch, or a device or room moves between clinics */
    public static Pooled of(Instance instance) {
        if (instance.facts().appointments().stream()
                .map(appointment -> appointment.state())
                .anyMatch(AppointmentState::counts)) {
            throw new UnsupportedInstance("Something is booked already; this solver takes only empty books.");
        }
        if (instance.facts().requests().stream()
                .anyMatch(request -> !request.softGaps().isEmpty())) {
            throw new UnsupportedInstance("Requests wish for days between them; this solver doesn't know such wishes.");
        }
        return new Pooled(instance);
    }

    private void keepApart() {
        requests.forEach(request -> apart.add(new TreeSet<>()));
        for (int one = 0; one < requests.size(); one++) {
            for (String id : requests.get(one).notSameDayAs()) {
                int other = indexOf(id);
                if (other >= 0) {
                    apart.get(one).add(other);
                    apart.get(other).add(one);
                }
            }
        }
    }

    private void addShifts(Facts facts) {
        Map<String, Provider> providers = new HashMap<>();
        facts.providers().forEach(provider -> providers.put(provider.id(), provider));
        List<Session> sorted = facts.sessions().stream()
                .sorted(Comparator.comparing(Session::providerId).thenComparing(Session::start))
                .toList();
        for (int i = 0; i < sorted.size(); i++) {
            Session session = sorted.get(i);
            Session before = i == 0 ? session : sorted.get(i - 1);
            if (i > 0
                    && before.providerId().equals(session.providerId())
                    && !before.end().isBefore(session.start())) {
                throw new UnsupportedInstance("Sessions %s and %s touch; this solver takes only sessions apart."
                        .formatted(before.id(), session.id()));
            }
            shifts.add(shift(session, providers));
        }
    }

    private Shift shift(Session session, Map<String, Provider> providers) {
        Provider provider = providers.get(session.providerId());
        Clinic clinic = clinics.get(session.clinic());
        if (provider == null || clinic == null) {
            throw new UnsupportedInstance("Session " + session.id() + " names something unknown.");
        }
        return new Shift(
                shifts.size(),
                provider,
                session.clinic(),
                (int) session.start().atZone(clinic.zone()).toLocalDate().toEpochDay(),
                (int) (session.start().getEpochSecond() / 60),
                (int) (session.end().getEpochSecond() / 60),
                session.kind());
    }

    public Instance instance() {
        return instance;
    }

    public List<Request> requests() {
        return requests;
    }

    /** Index of a waiting request, or -1. */
    public int indexOf(String requestId) {
        return indexes.getOrDefault(requestId, -1);
    }

    /** Those that may not share the day of a request, by either's word. */
    public Set<Integer> apart(int request) {
        return apart.get(request);
    }

    public List<Option> options(int request) {
        return options.get(request);
    }

    public List<Shift> shifts() {
        return shifts;
    }

    public List<Pool> pools() {
        return pools.all();
    }

    /** The bays (not chairs), or the chairs, of a clinic: at most one pool of each. */
    public List<Pool> recovery(String clinic, boolean chairs) {
        return pools.at(clinic, ResourceKind.BAY).stream()
                .filter(pool -> pool.type().equals("CHAIR") == chairs)
                .toList();
    }

    /** Minutes on the road between two clinics, the slower direction. */
    public int drive(String from, String to) {
        return from.equals(to) ? 0 : Math.max(oneWay(from, to), oneWay(to, from));
    }

    private int oneWay(String from, String to) {
        Clinic clinic = clinics.get(from);
        return clinic == null ? 0 : clinic.driveMinutes().getOrDefault(to, 0);
    }

    /** Minutes that all rooms of the clinic together are open on the day. */
    public int openRoomMinutes(String code, int day) {
        Clinic clinic = Objects.requireNonNull(clinics.get(code));
        int start = OptionFinder.midnight(clinic, day);
        int end = OptionFinder.midnight(clinic, day + 1);
        int minutes = 0;
        for (Pool pool : pools.at(code, ResourceKind.ROOM)) {
            for (Pool.Stretch open : pool.open()) {
                minutes += pool.capacity() * Math.max(0, Math.min(end, open.end()) - Math.max(start, open.start()));
            }
        }
        return minutes;
    }
}
