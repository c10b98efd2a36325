package axial.local.cli;

import axial.local.client.Answer;
import axial.local.system.Service;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The changes to appointments that several commands make. */
final class Booking {

    private final Session session;

    Booking(Session session) {
        this.session = session;
    }

    int place(String request, Place place, boolean hold, int minutes) {
        String requestId = session.names().request(request);
        Map<String, Object> body = new LinkedHashMap<>(place.fields(session, requestId));
        body.put("requestId", requestId);
        body.put("hold", hold);
        if (hold) {
            body.put("holdMinutes", minutes);
        }
        show(session.client()
                .post(
                        Service.BOOKING,
                        "/appointments",
                        body,
                        Map.of("Idempotency-Key", UUID.randomUUID().toString())));
        return 0;
    }

    int move(String appointment, Place place, @Nullable String reason) {
        Answer now = read(appointment);
        Map<String, Object> body = new LinkedHashMap<>(
                place.fields(session, now.body().path("requestId").asText()));
        if (reason != null) {
            body.put("reason", reason);
        }
        show(session.client()
                .post(
                        Service.BOOKING,
                        "/appointments/" + appointment + "/placement",
                        body,
                        Map.of("If-Match", now.version())));
        return 0;
    }

    int restoration(String appointment) {
        show(session.client()
                .post(
                        Service.BOOKING,
                        "/appointments/" + appointment + "/restoration",
                        Map.of(),
                        Map.of("Idempotency-Key", UUID.randomUUID().toString())));
        return 0;
    }

    int transition(String appointment, String to, @Nullable String reason, @Nullable String override) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("to", to);
        put(body, "reason", reason);
        put(body, "overrideReason", override);
        return change(appointment, "/transitions", body);
    }

    int undo(String appointment, @Nullable String to, String reason) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("reason", reason);
        put(body, "to", to);
        return change(appointment, "/reversal", body);
    }

    private static void put(Map<String, Object> body, String field, @Nullable String value) {
        if (value != null) {
            body.put(field, value);
        }
    }

    private int change(String appointment, String what, Map<String, Object> body) {
        Answer now = read(appointment);
        show(session.client()
                .post(Service.BOOKING, "/appointments/" + appointment + what, body, Map.of("If-Match", now.version())));
        return 0;
    }

    private Answer read(String appointment) {
        return session.client().read(Service.BOOKING, "/appointments/" + appointment);
    }

    private void show(Answer answer) {
        JsonNode appointment = answer.body();
        Names names = session.names();
        String clinic = appointment.path("clinic").asText();
        session.show(
                appointment,
                appointment.path("state").asText() + " "
                        + appointment.path("appointmentId").asText() + "\n  "
                        + Sitting.of(appointment) + " on "
                        + names.local(appointment.path("start").asText(), clinic) + " at " + clinic + ", room "
                        + names.resourceCode(appointment.path("roomId").asText()) + ", "
                        + names.providerCode(appointment.path("providerId").asText())
                        + (appointment.has("ledgerPosition")
                                ? "\n  ledger position "
                                        + appointment.path("ledgerPosition").asText()
                                : ""));
    }
}
