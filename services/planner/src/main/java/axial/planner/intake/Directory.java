package axial.planner.intake;

import axial.edge.problem.Problem;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The names people use for what a network's diary knows by id. Shares the diary's lock. */
public final class Directory {

    private final Map<String, ZoneId> clinics;
    private final Map<String, Thing> resources;
    private final Map<String, String> providers;
    private final Map<String, Order> requests;

    Directory() {
        this(Map.of(), Map.of(), Map.of(), Map.of());
    }

    private Directory(
            Map<String, ZoneId> clinics,
            Map<String, Thing> resources,
            Map<String, String> providers,
            Map<String, Order> requests) {
        this.clinics = new HashMap<>(clinics);
        this.resources = new HashMap<>(resources);
        this.providers = new HashMap<>(providers);
        this.requests = new HashMap<>(requests);
    }

    /** The names as they are now, for whoever needs them for longer than a look. */
    public Directory copy() {
        return new Directory(clinics, resources, providers, requests);
    }

    /** A room, device or bay: its code and its home clinic. */
    public record Thing(String code, String clinic) {}

    void clinic(String code, ZoneId zone) {
        clinics.put(code, zone);
    }

    void resource(String id, Thing thing) {
        resources.put(id, thing);
    }

    void provider(String id, String displayName) {
        providers.put(id, displayName);
    }

    void request(String id, Order order) {
        requests.put(id, order);
    }

    void forget(StateTopic topic, String id) {
        switch (topic) {
            case CLINICS -> clinics.remove(id);
            case RESOURCES -> resources.remove(id);
            case PROVIDERS -> providers.remove(id);
            case REQUESTS -> requests.remove(id);
            default -> {
                // openings, sessions and appointments have no names
            }
        }
    }

    public Set<String> clinics() {
        return new TreeSet<>(clinics.keySet());
    }

    /** The zone of a clinic's clock; UTC when the clinic isn't known. */
    public ZoneId zone(String clinic) {
        return clinics.getOrDefault(clinic, ZoneOffset.UTC);
    }

    /** What a request asks for; {@link Order#UNKNOWN} when the request isn't known. */
    public Order order(String requestId) {
        return requests.getOrDefault(requestId, Order.UNKNOWN);
    }

    /** The code of a room, device or bay; its id when it isn't known. */
    public String code(String resourceId) {
        Thing thing = resources.get(resourceId);
        return thing == null ? resourceId : thing.code();
    }

    /** The name a provider is shown by; the id when the provider isn't known. */
    public String providerName(String providerId) {
        return providers.getOrDefault(providerId, providerId);
    }

    /** @throws Problem 404 when there is no such provider */
    public void requireProvider(String providerId) {
        if (!providers.containsKey(providerId)) {
            throw Problem.notFound("provider", providerId);
        }
    }

    /** The clinic a room stands in. @throws Problem 404 when there is no such room */
    public String clinicOf(String roomId) {
        Thing room = resources.get(roomId);
        if (room == null) {
            throw Problem.notFound("room", roomId);
        }
        return room.clinic();
    }
}
