package axial.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yaml.snakeyaml.Yaml;

/** What docker-compose.yml and deploy/images say, read without an engine; the journeys in containers run them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContainersTest {

    private static final Path REPOSITORY = Path.of("../..");

    private final Map<String, Map<String, Object>> containers = containers();

    @Test
    void nothing_is_published_beyond_this_machine() {
        assertThat(containers.values().stream().map(ContainersTest::published).flatMap(Collection::stream))
                .hasSize(7)
                .allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void everything_listens_where_the_command_line_looks() {
        Map<String, Integer> ports = new HashMap<>(Map.of(
                "keycloak", Ports.USUAL.issuer(), "postgres", Ports.USUAL.postgres(), "kafka", Ports.USUAL.kafka()));
        Stream.of(Service.values()).forEach(service -> ports.put(service.title(), Ports.USUAL.of(service)));
        assertThat(containers).allSatisfy((name, container) -> assertThat(published(container))
                .singleElement()
                .matches(port -> port.startsWith("127.0.0.1:" + ports.get(name) + ":")));
    }

    @Test
    void the_services_run_without_rights_and_within_bounds() throws IOException {
        for (Service service : Service.values()) {
            assertThat(containers.get(service.title()))
                    .as(service.title())
                    .containsEntry("read_only", true)
                    .containsEntry("cap_drop", List.of("ALL"))
                    .containsKey("mem_limit");
        }
        List<String> users = Files.readAllLines(REPOSITORY.resolve("deploy/images/Dockerfile")).stream()
                .filter(line -> line.startsWith("USER "))
                .toList();
        assertThat(users).singleElement().asString().matches("USER [1-9][0-9]+");
    }

    @Test
    void the_realm_has_the_users_of_the_local_issuer() throws IOException {
        JsonNode realm = realm();
        assertThat(stream(realm.path("users")).map(ContainersTest::user))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("about")
                .containsExactlyElementsOf(LocalUser.all());
        assertThat(stream(realm.at("/roles/realm"))
                        .map(role -> role.path("name").asText()))
                .containsAll(LocalUser.all().stream()
                        .map(LocalUser::roles)
                        .flatMap(Set::stream)
                        .toList());
    }

    private static LocalUser user(JsonNode user) {
        return new LocalUser(
                user.path("username").asText(),
                user.at("/credentials/0/value").asText(),
                texts(user.path("realmRoles")),
                texts(user.at("/attributes/clinics")),
                "");
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return Stream.iterate(0, i -> i < array.size(), i -> i + 1).map(array::path);
    }

    private static Set<String> texts(JsonNode array) {
        return new ObjectMapper().convertValue(array, new TypeReference<>() {});
    }

    private static JsonNode realm() throws IOException {
        return new ObjectMapper()
                .readTree(REPOSITORY
                        .resolve("deploy/images/keycloak/axial-realm.json")
                        .toFile());
    }

    /** The containers by name, as Compose reads them when nobody sets a variable. */
    private static Map<String, Map<String, Object>> containers() {
        try {
            String usual =
                    Files.readString(REPOSITORY.resolve("docker-compose.yml")).replaceAll("\\$\\{\\w+:-(.*?)}", "$1");
            Map<String, Map<String, Map<String, Object>>> file = new Yaml().load(usual);
            return file.get("services");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> published(Map<String, Object> container) {
        return ((List<?>) container.get("ports")).stream().map(Object::toString).toList();
    }
}
