package axial.local.journey;

import static axial.servers.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import axial.local.client.AxialClient;
import axial.local.system.Service;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The manager's journey is one story: the two weeks are planned, then somebody falls ill. */
@Order(4)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlanJourneyTest {

    private static final ZoneId CENTRAL = ZoneId.of("America/Chicago");

    private final AxialClient mia = LocalSystem.as("mia");
    private final Scheduler sam = new Scheduler(LocalSystem.as("sam"));

    @Test
    @Order(1)
    void a_plan_places_nearly_everybody_and_every_hard_rule_holds_in_the_ledger() {
        JsonNode plan = planned("FILL", LocalSystem.day(0), LocalSystem.day(11), 20);
        assertThat(plan.path("score").path("hard").asLong()).isZero();
        assertThat(plan.path("placed").asDouble() / plan.path("toPlace").asDouble())
                .as("share of requests placed")
                .isGreaterThan(0.9);
        JsonNode applied = accepted(plan);
        assertThat(applied.path("counts").path("refused").asLong()).isZero();
        assertThat(applied.path("counts").path("applied").asLong())
                .isEqualTo(plan.path("moves").size());
        Ledger.assertSound();
    }

    @Test
    @Order(2)
    void an_absence_displaces_exactly_those_who_had_that_provider_that_day_and_a_repair_moves_nobody_else() {
        LocalDate day = LocalSystem.day(8);
        JsonNode provider = provider("IPM01");
        String providerId = provider.path("id").asText();
        Set<String> affected = ids(sam.day(day, "provider", providerId));
        assertThat(affected).hasSizeGreaterThan(2);
        Map<String, Long> versions = versionsOfAllOthers(affected);
        mia.post(
                Service.PROVIDER,
                "/absences",
                Map.of("providerId", providerId, "start", at(day), "end", at(day.plusDays(1)), "reason", "ill"));
        until(() -> ids(displaced()).containsAll(affected));
        assertThat(ids(displaced())).isEqualTo(affected);
        assertThat(versionsOfAllOthers(affected)).isEqualTo(versions);
        JsonNode plan = accepted(planned("REPAIR", LocalSystem.day(7), LocalSystem.day(25), 10));
        assertThat(plan.path("counts").path("refused").asLong()).isZero();
        Ledger.assertSound();
    }

    private JsonNode planned(String kind, LocalDate from, LocalDate to, int seconds) {
        String path = mia.post(
                        Service.PLANNER,
                        "/plans",
                        Map.of(
                                "kind",
                                kind,
                                "from",
                                from.toString(),
                                "to",
                                to.toString(),
                                "seconds",
                                seconds,
                                "seed",
                                17))
                .location();
        String plan = URI.create(path).getPath();
        mia.follow(Service.PLANNER, plan + "/progress", progress -> {});
        until(() -> !mia.get(Service.PLANNER, plan).path("state").asText().equals("SOLVING"));
        JsonNode solved = mia.get(Service.PLANNER, plan);
        assertThat(solved.path("state").asText())
                .as(solved.path("failure").asText())
                .isEqualTo("PROPOSED");
        return solved;
    }

    private JsonNode accepted(JsonNode plan) {
        String path = "/plans/" + plan.path("planId").asText();
        mia.post(Service.PLANNER, path + "/acceptance", Map.of());
        until(() -> mia.get(Service.PLANNER, path + "/outcomes").path("pending").asLong() == 0);
        return mia.get(Service.PLANNER, path);
    }

    private JsonNode provider(String code) {
        for (JsonNode provider : mia.get(Service.PROVIDER, "/providers")) {
            if (provider.path("code").asText().equals(code)) {
                return provider;
            }
        }
        throw new IllegalStateException("There is no provider " + code);
    }

    private JsonNode displaced() {
        return mia.get(Service.BOOKING, "/appointments?state=DISPLACED");
    }

    private Map<String, Long> versionsOfAllOthers(Set<String> affected) {
        Map<String, Long> versions = new HashMap<>();
        for (int day = 0; day < 12; day++) {
            for (JsonNode entry : mia.get(Service.BOOKING, "/days?date=" + LocalSystem.day(day))) {
                String id = entry.path("appointmentId").asText();
                if (!affected.contains(id)) {
                    versions.put(id, entry.path("version").asLong());
                }
            }
        }
        return versions;
    }

    private static Set<String> ids(JsonNode appointments) {
        Set<String> ids = new TreeSet<>();
        appointments.forEach(one -> ids.add(one.path("appointmentId").asText()));
        return ids;
    }

    private static String at(LocalDate day) {
        return day.atTime(LocalTime.MIDNIGHT).atZone(CENTRAL).toInstant().toString();
    }

    private static void until(Callable<Boolean> condition) {
        await().until(condition);
    }
}
