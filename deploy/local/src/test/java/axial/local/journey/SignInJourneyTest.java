package axial.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import axial.local.client.AxialClient;
import axial.local.client.Refused;
import axial.local.system.LocalUser;
import axial.local.system.Service;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SignInJourneyTest {

    static Stream<LocalUser> users() {
        return LocalUser.all().stream();
    }

    @ParameterizedTest
    @MethodSource("users")
    void every_user_signs_in_and_the_token_says_what_the_user_may(LocalUser user) throws IOException {
        JsonNode said = claims(LocalSystem.as(user.name()).token());
        assertThat(said.path("preferred_username").asText()).isEqualTo(user.name());
        assertThat(texts(said.path("aud"))).containsExactly("axial");
        assertThat(texts(said.path("roles"))).isEqualTo(new TreeSet<>(user.roles()));
        assertThat(texts(said.path("clinics"))).isEqualTo(new TreeSet<>(user.clinics()));
    }

    /** An empty body is refused to everybody, but only to those who may come in for being empty. */
    @ParameterizedTest
    @CsvSource({
        "BOOKING, /requests, scheduler",
        "ROOM, /clinics, admin",
        "PROVIDER, /providers, admin",
        "PLANNER, /plans, scheduler manager"
    })
    void every_service_lets_in_the_roles_that_may_and_nobody_else(Service service, String path, String roles) {
        Set<String> may = Set.of(roles.split(" "));
        users().forEach(user -> assertThat(
                        status(() -> LocalSystem.as(user.name()).post(service, path, Map.of())))
                .as(user.name())
                .isEqualTo(Collections.disjoint(user.roles(), may) ? 403 : 400));
    }

    @Test
    void whoever_works_for_one_clinic_sees_no_other() {
        AxialClient vera = LocalSystem.as("vera");
        assertThat(status(() -> vera.get(Service.BOOKING, "/days?clinic=VIN&date=" + LocalSystem.day(0))))
                .isEqualTo(200);
        assertThat(status(() -> vera.get(Service.BOOKING, "/days?clinic=TUL&date=" + LocalSystem.day(0))))
                .isEqualTo(403);
    }

    @Test
    void nobody_signs_in_with_a_wrong_password() {
        assertThatThrownBy(() -> LocalSystem.axial().as("sam", "lumbar"))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.status()).isBetween(400, 401);
                    assertThat(refused.problem().path("error").asText()).isEqualTo("invalid_grant");
                });
    }

    @Test
    void a_token_that_nobody_signed_opens_nothing() {
        String[] parts = LocalSystem.as("ada").token().split("\\.");
        AxialClient forger = AxialClient.withToken(
                LocalSystem.axial().ports(), parts[0] + "." + parts[1] + ".c2lnbmVkIGJ5IG5vYm9keQ");
        for (Service service : Service.values()) {
            assertThat(status(() -> forger.get(service, "/nowhere"))).isEqualTo(401);
        }
    }

    private static int status(Runnable ask) {
        try {
            ask.run();
            return 200;
        } catch (Refused refused) {
            return refused.status();
        }
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static Set<String> texts(JsonNode one) {
        Set<String> texts = new TreeSet<>();
        if (one.isArray()) {
            one.forEach(text -> texts.add(text.asText()));
        } else {
            texts.add(one.asText());
        }
        return texts;
    }
}
