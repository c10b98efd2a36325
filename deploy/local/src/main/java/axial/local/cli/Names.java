package axial.local.cli;

import axial.local.client.AxialClient;
import axial.local.system.Service;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns the codes that people type into ids, and ids and instants into what people read. */
final class Names {

    private final AxialClient client;
    private @Nullable Map<String, JsonNode> clinics;
    private @Nullable Map<String, JsonNode> resources;
    private @Nullable Map<String, JsonNode> providers;

    Names(AxialClient client) {
        this.client = client;
    }

    private Map<String, JsonNode> clinics() {
        if (clinics == null) {
            clinics = byCode(Service.ROOM, "/clinics");
        }
        return clinics;
    }

    /** Where there is one network, nobody needs to name it. */
    String onlyNetwork() {
        Map<String, List<String>> networks = networks();
        if (networks.size() != 1) {
            throw new WrongUse(
                    "Say which network with --network. There are: " + String.join(", ", networks.keySet()) + ".");
        }
        return networks.keySet().iterator().next();
    }

    /** The codes of the clinics of each network. */
    Map<String, List<String>> networks() {
        Map<String, List<String>> networks = new TreeMap<>();
        clinics().forEach((code, clinic) -> networks.computeIfAbsent(
                        clinic.path("network").asText(), none -> new ArrayList<>())
                .add(code));
        return networks;
    }

    private Map<String, JsonNode> resources() {
        if (resources == null) {
            resources = byCode(Service.ROOM, "/resources");
        }
        return resources;
    }

    private Map<String, JsonNode> providers() {
        if (providers == null) {
            providers = byCode(Service.PROVIDER, "/providers");
        }
        return providers;
    }

    private Map<String, JsonNode> byCode(Service service, String path) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        client.get(service, path)
                .forEach(one ->
                        found.put(one.path("code").asText(one.path("clinic").asText()), one));
        return found;
    }

    /** The id of a room, device or bay. */
    String resource(String code) {
        return id(resources(), code, "resource", "resourceId");
    }

    /** The clinic at which a resource is at home. */
    String clinicOf(String resource) {
        return Objects.requireNonNull(resources().get(resource)).path("clinic").asText();
    }

    String provider(String code) {
        return id(providers(), code, "provider", "providerId");
    }

    private static String id(Map<String, JsonNode> known, String code, String what, String field) {
        JsonNode one = known.get(code);
        if (one == null) {
            throw new WrongUse(
                    "There is no " + what + " " + code + ". Known are: " + String.join(", ", known.keySet()) + ".");
        }
        return one.path(field).asText(one.path("id").asText());
    }

    /** A request's id from its external id; an id is answered as it is. */
    String request(String externalIdOrId) {
        if (isId(externalIdOrId)) {
            return externalIdOrId;
        }
        JsonNode found =
                client.get(Service.BOOKING, AxialClient.path("/requests", Map.of("externalId", externalIdOrId)));
        if (found.isEmpty()) {
            throw new WrongUse("There is no request " + externalIdOrId + ". List them: axial requests");
        }
        return found.path(0).path("requestId").asText();
    }

    static boolean isId(String text) {
        return text.matches("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    }

    String resourceCode(String id) {
        return code(this::resources, id, "resourceId");
    }

    String providerCode(String id) {
        return code(this::providers, id, "providerId");
    }

    private static String code(Supplier<Map<String, JsonNode>> known, String id, String field) {
        return known.get().entrySet().stream()
                .filter(one -> id.equals(one.getValue()
                        .path(field)
                        .asText(one.getValue().path("id").asText())))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(id);
    }

    private ZoneId zone(String clinic) {
        JsonNode known = clinics().get(clinic);
        return ZoneId.of(
                known == null ? "America/Chicago" : known.path("timeZone").asText("America/Chicago"));
    }

    /** The zone of the clinics where it doesn't matter which of them is meant. */
    ZoneId zone() {
        return zone(clinics().keySet().stream().findFirst().orElse(""));
    }

    /** For example "Tue 2026-12-01 08:30" on the clinic's clock. */
    String local(String instant, String clinic) {
        return instant.isEmpty() ? "" : new ClinicTime(zone(clinic)).dayAndHour(Instant.parse(instant));
    }

    String hour(String instant, String clinic) {
        return instant.isEmpty() ? "" : new ClinicTime(zone(clinic)).hour(Instant.parse(instant));
    }

    /** The instant of a time on the clinic's clock, from "2026-12-01T08:30" or from an instant. */
    String instant(String text, String clinic) {
        return new ClinicTime(zone(clinic)).parse(text).toString();
    }

    String instant(LocalDate date, LocalTime time, String clinic) {
        ClinicTime there = new ClinicTime(zone(clinic));
        return (time.equals(LocalTime.MIDNIGHT) ? there.dawn(date) : there.instant(date.atTime(time))).toString();
    }
}
