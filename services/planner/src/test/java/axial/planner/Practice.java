package axial.planner;

import static java.util.Map.entry;
import static java.util.Map.ofEntries;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A network of its own for one test: two clinics in Oklahoma, each with a fluoroscopy room, a chair and a physician who is there next week from
 * 08:00 to 12:00. What it publishes follows the contracts.
 */
public final class Practice {

    public static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final String CLINICS = "axial.room.clinics";
    private static final String RESOURCES = "axial.room.resources";
    private static final String OPENINGS = "axial.room.openings";
    private static final String PROVIDERS = "axial.provider.providers";
    private static final String SESSIONS = "axial.provider.sessions";
    public static final String REQUESTS = "axial.booking.requests";
    public static final String APPOINTMENTS = "axial.booking.appointments";

    public final String network =
            "P" + UUID.randomUUID().toString().substring(0, 6).toUpperCase();
    public final String tulsa = network + "-TUL";
    public final String muskogee = network + "-MKO";
    public final LocalDate day = LocalDate.now(Clock.systemUTC()).plusDays(8);
    public final String tulsaRoom = UUID.randomUUID().toString();
    public final String muskogeeRoom = UUID.randomUUID().toString();
    public final String tulsaChair = UUID.randomUUID().toString();
    public final String muskogeeChair = UUID.randomUUID().toString();
    public final String tulsaDoctor = UUID.randomUUID().toString();
    public final String muskogeeDoctor = UUID.randomUUID().toString();
    public final String tulsaSession = UUID.randomUUID().toString();
    public final String tulsaRoomOpening = UUID.randomUUID().toString();

    private Practice() {}

    public static Practice open() {
        Practice practice = notYetOpen();
        practice.publish();
        return practice;
    }

    /** Nothing is published yet. */
    public static Practice notYetOpen() {
        return new Practice();
    }

    /** Publishes everything; again when called again, as a redelivery would. */
    public void publish() {
        clinics(ZONE, 2);
        room(tulsaRoom, tulsa, "TUL-F1", tulsaRoomOpening);
        room(muskogeeRoom, muskogee, "MKO-F2", opening(muskogeeRoom));
        chair(tulsaChair, tulsa, "TUL-C3");
        chair(muskogeeChair, muskogee, "MKO-C4");
        doctor(tulsaDoctor, tulsa, "Dr. Ada Tallgrass", tulsaSession);
        doctor(muskogeeDoctor, muskogee, "Dr. Ben Redbud", opening(muskogeeDoctor));
    }

    public Instant at(String time) {
        return day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    /** A waiting request for a medial branch block: 7 minutes setup, 18 procedure, 8 turnover, 21 recovery in a chair. */
    public String request() {
        String id = UUID.randomUUID().toString();
        Post.send(REQUESTS, network, id, request(id, "WAITING", 1));
        return id;
    }

    /** A request whose only way is for a site of service. */
    public String requestAt(String site) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> request = new HashMap<>(request(id, "WAITING", 1));
        Map<String, Object> way = new HashMap<>();
        ((Map<?, ?>) ((List<?>) request.get("alternatives")).get(0))
                .forEach((property, value) -> way.put(String.valueOf(property), value));
        way.put("site", site);
        request.put("alternatives", List.of(way));
        Post.send(REQUESTS, network, id, request);
        return id;
    }

    /** A request that must come on the day of another one, or up to three days later. */
    public String requestAfter(String before) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> request = new HashMap<>(request(id, "WAITING", 1));
        request.put("after", List.of(Map.of("requestId", before, "minGapDays", 0, "maxGapDays", 3)));
        Post.send(REQUESTS, network, id, request);
        return id;
    }

    /** A request that should keep some days to something else. */
    public String requestWishing(Map<String, Object> softGap) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> request = new HashMap<>(request(id, "WAITING", 1));
        request.put("softGaps", List.of(softGap));
        Post.send(REQUESTS, network, id, request);
        return id;
    }

    public Map<String, Object> request(String id, String state, int version) {
        Map<String, Object> way = ofEntries(
                entry("roomCapabilities", List.of("FIXED_C_ARM", "LEAD_SHIELDING")),
                entry("devices", List.of()),
                entry("setupMinutes", 7),
                entry("procedureMinutes", 18),
                entry("turnoverMinutes", 8),
                entry("recoveryMinutes", 21),
                entry("recovery", "CHAIR"),
                entry("rank", 0),
                entry("scarce", false));
        return ofEntries(
                entry("requestId", id),
                entry("network", network),
                entry("state", state),
                entry("procedure", "MBB_TL"),
                entry("levels", 2),
                entry("side", "RIGHT"),
                entry("priority", "SOON"),
                entry("created", at("08:00").minus(Duration.ofDays(20)).toString()),
                entry("earliest", day.minusDays(5).toString()),
                entry("due", day.plusDays(9).toString()),
                entry("alternatives", List.of(way)),
                entry("performers", List.of("IPM_PHYSICIAN")),
                entry("credentials", List.of("MBB_TL", "FLUORO_ALL")),
                entry("driveMinutes", Map.of(tulsa, 12, muskogee, 47)),
                entry("patientKey", UUID.nameUUIDFromBytes(id.getBytes()).toString()),
                entry("unavailable", List.of()),
                entry("after", List.of()),
                entry("displaced", false),
                entry("version", version),
                entry("somethingNew", "that this reader doesn't know"));
    }

    /** An appointment in Tulsa's room. @return its ledger position */
    public long book(String appointmentId, String requestId, Instant start, int version) {
        return Post.send(APPOINTMENTS, network, appointmentId, appointment(appointmentId, requestId, start, version));
    }

    public Map<String, Object> appointment(String id, String requestId, Instant start, int version) {
        Instant begun = start.plus(Duration.ofMinutes(7));
        Instant done = start.plus(Duration.ofMinutes(25));
        Instant away = start.plus(Duration.ofMinutes(46));
        return ofEntries(
                entry("appointmentId", id),
                entry("requestId", requestId),
                entry("network", network),
                entry("clinic", tulsa),
                entry("procedure", "MBB_TL"),
                entry("state", "BOOKED"),
                entry("pinned", false),
                entry("start", start.toString()),
                entry("end", away.toString()),
                entry("patientKey", UUID.nameUUIDFromBytes(requestId.getBytes()).toString()),
                entry("alternative", 0),
                entry(
                        "claims",
                        List.of(
                                claim(tulsaRoom, "ROOM", start, start.plus(Duration.ofMinutes(33))),
                                claim(tulsaDoctor, "PROVIDER", begun, done),
                                claim(tulsaChair, "BAY", done, away))),
                entry("patient", Map.of("start", start.toString(), "end", away.toString())),
                entry("version", version),
                entry("changed", Clock.systemUTC().instant().toString()));
    }

    private static Map<String, Object> claim(String resource, String kind, Instant start, Instant end) {
        return Map.of("resourceId", resource, "kind", kind, "start", start.toString(), "end", end.toString());
    }

    /** From now on the clinics' clock shows another time. */
    public void keepTimeOf(ZoneId zone) {
        clinics(zone, 3);
    }

    private void clinics(ZoneId zone, int version) {
        clinic(tulsa, muskogee, zone, version);
        clinic(muskogee, tulsa, zone, version);
    }

    private void clinic(String code, String other, ZoneId zone, int version) {
        Post.send(
                CLINICS,
                network,
                code,
                Map.of(
                        "clinic",
                        code,
                        "network",
                        network,
                        "name",
                        "Clinic " + code,
                        "timeZone",
                        zone.getId(),
                        "latitude",
                        36.1,
                        "longitude",
                        -95.9,
                        "driveMinutes",
                        Map.of(other, 53),
                        "version",
                        version));
    }

    private void room(String id, String clinic, String code, String openingId) {
        resource(id, clinic, code, "ROOM", "FLUORO", List.of("FIXED_C_ARM", "LEAD_SHIELDING", "PROCEDURE"));
        opened(openingId, id, clinic);
    }

    private void chair(String id, String clinic, String code) {
        resource(id, clinic, code, "BAY", "CHAIR", List.of());
        opened(opening(id), id, clinic);
    }

    private void resource(String id, String clinic, String code, String kind, String type, List<String> capabilities) {
        Post.send(
                RESOURCES,
                network,
                id,
                ofEntries(
                        entry("resourceId", id),
                        entry("network", network),
                        entry("clinic", clinic),
                        entry("code", code),
                        entry("name", "Place " + code),
                        entry("kind", kind),
                        entry("type", type),
                        entry("capabilities", capabilities),
                        entry("inService", true),
                        entry("version", 3)));
    }

    private void opened(String openingId, String resourceId, String clinic) {
        Post.send(
                OPENINGS,
                network,
                openingId,
                Map.of(
                        "openingId", openingId,
                        "network", network,
                        "resourceId", resourceId,
                        "clinic", clinic,
                        "start", at("07:30").toString(),
                        "end", at("13:30").toString(),
                        "version", 1));
    }

    /** The room in Tulsa closes: its opening is gone. */
    public void closeTulsaRoom() {
        Post.bury(OPENINGS, network, tulsaRoomOpening);
    }

    private void doctor(String id, String clinic, String name, String sessionId) {
        Post.send(
                PROVIDERS,
                network,
                id,
                Map.of(
                        "providerId",
                        id,
                        "network",
                        network,
                        "code",
                        "D" + id.substring(0, 4),
                        "displayName",
                        name,
                        "kind",
                        "IPM_PHYSICIAN",
                        "active",
                        true,
                        "credentials",
                        List.of(Map.of(
                                "code",
                                "FLUORO_ALL",
                                "validFrom",
                                day.minusYears(2).toString())),
                        "limits",
                        Map.of(),
                        "version",
                        5));
        Post.send(
                SESSIONS,
                network,
                sessionId,
                Map.of(
                        "sessionId",
                        sessionId,
                        "network",
                        network,
                        "providerId",
                        id,
                        "clinic",
                        clinic,
                        "start",
                        at("08:00").toString(),
                        "end",
                        at("12:00").toString(),
                        "kind",
                        "PROCEDURES",
                        "version",
                        4));
    }

    private static String opening(String of) {
        return UUID.nameUUIDFromBytes(("opening of " + of).getBytes()).toString();
    }
}
