package axial.booking.world;

import static axial.servers.Patience.await;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A clinic with rooms, devices, bays and people. Times are on its own clock (America/Chicago). */
public final class World {

    public static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    public final String clinic;
    public final LocalDate day;
    private final List<UUID> announcedOpenings = new ArrayList<>();
    private final List<UUID> announcedThings = new ArrayList<>();

    private World(String clinic, LocalDate day) {
        this.clinic = clinic;
        this.day = day;
    }

    /** An empty clinic; its day is a Wednesday some weeks ahead. */
    public static World anyClinic() {
        return anyClinic(Map.of());
    }

    /** Another one, as many minutes by road from the first. Only the new one knows it. */
    public World anyClinicAt(int minutes) {
        return anyClinic(Map.of(clinic, minutes));
    }

    private static World anyClinic(Map<String, Integer> driveMinutes) {
        String code = "C" + NEXT.getAndIncrement();
        LocalDate wednesday = LocalDate.now(ZONE).plusWeeks(3).with(java.time.DayOfWeek.WEDNESDAY);
        World world = new World(code, wednesday);
        Topics.say(
                "axial.room.clinics",
                code,
                Map.of(
                        "clinic",
                        code,
                        "network",
                        "NEOK",
                        "name",
                        "Clinic " + code,
                        "timeZone",
                        ZONE.getId(),
                        "latitude",
                        36.1,
                        "longitude",
                        -95.9,
                        "driveMinutes",
                        driveMinutes,
                        "version",
                        1));
        return world;
    }

    public Instant at(String time) {
        return at(day, time);
    }

    public Instant at(LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    public UUID room(String code, String... capabilities) {
        return resource(code, "ROOM", "FLUORO", capabilities);
    }

    public UUID device(String code, String type) {
        return resource(code, "DEVICE", type);
    }

    public UUID bay(String code, String type) {
        return resource(code, "BAY", type);
    }

    private UUID resource(String code, String kind, String type, String... capabilities) {
        UUID id = UUID.randomUUID();
        describe(id, code, kind, type, true, 1, capabilities);
        announcedThings.add(id);
        return id;
    }

    public void describe(
            UUID id, String code, String kind, String type, boolean inService, int version, String... capabilities) {
        Map<String, Object> data = new HashMap<>(Map.of(
                "resourceId", id,
                "network", "NEOK",
                "clinic", clinic,
                "code", clinic + "-" + code,
                "name", "The " + code,
                "kind", kind,
                "type", type,
                "capabilities", Arrays.asList(capabilities),
                "inService", inService,
                "version", version));
        Topics.say("axial.room.resources", id.toString(), data);
    }

    /** A provider of kind IPM_PHYSICIAN with these credentials everywhere, from 2020 on. */
    public UUID provider(String code, String... credentials) {
        return provider(
                code,
                "IPM_PHYSICIAN",
                Map.of(),
                Arrays.stream(credentials)
                        .map(one -> Map.<String, Object>of("code", one, "validFrom", "2020-01-01"))
                        .toList());
    }

    public UUID provider(String code, String kind, Map<String, Object> limits, List<Map<String, Object>> credentials) {
        UUID id = UUID.randomUUID();
        provider(id, 1, code, kind, true, limits, credentials);
        announcedThings.add(id);
        return id;
    }

    /** Says something new about a provider. */
    public void provider(
            UUID id,
            int version,
            String code,
            String kind,
            boolean active,
            Map<String, Object> limits,
            List<Map<String, Object>> credentials) {
        Topics.say(
                "axial.provider.providers",
                id.toString(),
                Map.of(
                        "providerId",
                        id,
                        "network",
                        "NEOK",
                        "code",
                        clinic + "-" + code,
                        "displayName",
                        "Dr. " + code,
                        "kind",
                        kind,
                        "active",
                        active,
                        "credentials",
                        credentials,
                        "limits",
                        limits,
                        "version",
                        version));
    }

    /** Opens a resource on the day. @return the opening's id */
    public UUID open(UUID resource, String from, String until) {
        return open(UUID.randomUUID(), resource, at(from), at(until), 1);
    }

    public UUID open(UUID opening, UUID resource, Instant from, Instant until, int version) {
        Topics.say(
                "axial.room.openings",
                opening.toString(),
                Map.of(
                        "openingId", opening,
                        "network", "NEOK",
                        "resourceId", resource,
                        "clinic", clinic,
                        "start", from.toString(),
                        "end", until.toString(),
                        "version", version));
        announcedOpenings.add(opening);
        return opening;
    }

    /** Puts a provider at the clinic on the day. @return the session's id */
    public UUID session(UUID provider, String from, String until) {
        return session(UUID.randomUUID(), provider, at(from), at(until), 1);
    }

    public UUID session(UUID session, UUID provider, Instant from, Instant until, int version) {
        Topics.say(
                "axial.provider.sessions",
                session.toString(),
                Map.of(
                        "sessionId",
                        session,
                        "network",
                        "NEOK",
                        "providerId",
                        provider,
                        "clinic",
                        clinic,
                        "start",
                        from.toString(),
                        "end",
                        until.toString(),
                        "kind",
                        "PROCEDURES",
                        "version",
                        version));
        announcedOpenings.add(session);
        return session;
    }

    /** Waits until booking knows everything that was said. */
    public World known() {
        await().until(() -> unknown() == 0);
        return this;
    }

    private long unknown() {
        return 1
                - Sql.count("select count(*) from clinic where code = ?", clinic)
                + missing("announced_opening", "opening_id", announcedOpenings)
                + missing(
                        "(select resource_id as id from resource union select provider_id from provider) as known",
                        "id",
                        announcedThings);
    }

    private static long missing(String table, String id, List<UUID> said) {
        Object[] ids = said.stream().distinct().toArray();
        return ids.length
                - Sql.count(
                        "select count(*) from " + table + " where " + id
                                + " = any (cast(string_to_array(?, ',') as uuid[]))",
                        String.join(",", said.stream().map(UUID::toString).toList()));
    }

    public ARequest request() {
        return new ARequest(this);
    }
}
