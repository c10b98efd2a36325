package axial.booking.world;

import static io.restassured.RestAssured.given;

import axial.servers.Servers;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Somebody who calls the service over HTTP. */
public record Desk(String token) {

    private static final Set<String> OF_THE_DAY =
            Set.of("ARRIVED", "IN_ROOM", "IN_PROCEDURE", "RECOVERING", "DONE", "NO_SHOW");

    /** A scheduler of all clinics. */
    public static Desk scheduler() {
        return of("sam", Set.of("scheduler"), Set.of("*"));
    }

    public static Desk of(String name, Set<String> roles, Set<String> clinics) {
        return new Desk(Servers.shared().issuer().token(name, roles, clinics));
    }

    /** A manager of all clinics. */
    public static Desk manager() {
        return of("mia", Set.of("manager"), Set.of("*"));
    }

    public RequestSpecification calls() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public Response get(String path) {
        return calls().get(path);
    }

    public static Map<String, Object> place(UUID request, Instant start, UUID room, UUID provider) {
        Map<String, Object> body = new HashMap<>();
        body.put("requestId", request);
        body.put("start", start.toString());
        body.put("roomId", room);
        body.put("providerId", provider);
        return body;
    }

    public Response book(UUID request, Instant start, UUID room, UUID provider) {
        return book(place(request, start, room, provider));
    }

    public Response book(Map<String, Object> body) {
        return calls().body(body).post("/appointments");
    }

    /** Books and expects a yes. @return the appointment's id */
    public UUID booked(UUID request, Instant start, UUID room, UUID provider) {
        return UUID.fromString(book(request, start, room, provider)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201)
                .extract()
                .path("appointmentId"));
    }

    /** Lets it go on at the time when that happens: at its start, and DONE when the patient leaves. */
    public Response transit(UUID appointment, long version, String to) {
        boolean ofTheDay = OF_THE_DAY.contains(to);
        return ofTheDay
                ? TestClock.at(whenIt(to, appointment), () -> transitNow(appointment, version, Map.of("to", to)))
                : transitNow(appointment, version, Map.of("to", to));
    }

    private static Instant whenIt(String to, UUID appointment) {
        String at = to.equals("DONE") ? "end_at" : "start_at";
        return Sql.column(
                        "select extract(epoch from " + at + ") from appointment where appointment_id = ?", appointment)
                .stream()
                .map(seconds -> Instant.ofEpochSecond(((Number) seconds).longValue()))
                .findFirst()
                .orElseGet(Instant::now);
    }

    /** Lets it go on now, whenever its day is. */
    public Response transitNow(UUID appointment, long version, Map<String, Object> transition) {
        return calls().header("If-Match", "\"" + version + "\"")
                .body(transition)
                .post("/appointments/" + appointment + "/transitions");
    }

    public Response reverse(UUID appointment, long version, Map<String, Object> reversal) {
        return calls().header("If-Match", "\"" + version + "\"")
                .body(reversal)
                .post("/appointments/" + appointment + "/reversal");
    }

    public Response move(UUID appointment, long version, Instant start, UUID room, UUID provider) {
        return calls().header("If-Match", "\"" + version + "\"")
                .body(Map.of("start", start.toString(), "roomId", room, "providerId", provider))
                .post("/appointments/" + appointment + "/placement");
    }

    public String state(UUID appointment) {
        return get("/appointments/" + appointment)
                .then()
                .statusCode(200)
                .extract()
                .path("state");
    }
}
