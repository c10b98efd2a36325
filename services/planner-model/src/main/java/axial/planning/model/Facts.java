package axial.planning.model;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Everything known about one network at one moment; immutable, sorted by id, so that equal facts give equal plans whatever order the events
 * came in.
 */
public record Facts(
        String network,
        List<Clinic> clinics,
        List<Resource> resources,
        List<Opening> openings,
        List<Provider> providers,
        List<Session> sessions,
        List<Request> requests,
        List<Appointment> appointments) {

    public Facts {
        clinics = sorted(clinics, Clinic::code);
        resources = sorted(resources, Resource::id);
        openings = sorted(openings, Opening::id);
        providers = sorted(providers, Provider::id);
        sessions = sorted(sessions, Session::id);
        requests = sorted(requests, Request::id);
        appointments = sorted(appointments, Appointment::id);
    }

    private static <T> List<T> sorted(List<T> facts, Function<T, String> id) {
        return facts.stream().sorted(Comparator.comparing(id)).toList();
    }
}
