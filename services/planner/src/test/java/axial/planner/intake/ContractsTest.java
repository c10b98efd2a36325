package axial.planner.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import axial.messaging.Received;
import axial.messaging.Unreadable;
import axial.planning.diary.Diary;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContractsTest {

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @ParameterizedTest
    @EnumSource(StateTopic.class)
    void every_example_of_the_contract_is_understood(StateTopic topic) throws Exception {
        List<byte[]> examples = examples(topic);
        assertThat(examples).isNotEmpty();
        for (byte[] example : examples) {
            StateEvent event = topic.read(received(topic, keyOf(example), example), json);
            event.enter(new Diary("NEOK"), new Directory());
            assertThat(event.version())
                    .isEqualTo(json.readTree(example).get("version").asLong());
        }
    }

    @ParameterizedTest
    @EnumSource(StateTopic.class)
    void an_example_that_lacks_a_field_the_planner_needs_is_unreadable(StateTopic topic) throws Exception {
        byte[] example = examples(topic).get(0);
        ObjectNode torn = (ObjectNode) json.readTree(example);
        torn.remove(torn.has("clinic") && !"clinic".equals(torn.fieldNames().next()) ? "clinic" : neededBy(topic));

        assertThatThrownBy(() -> topic.read(received(topic, keyOf(example), json.writeValueAsBytes(torn)), json))
                .isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @EnumSource(StateTopic.class)
    void a_record_whose_key_names_something_else_is_unreadable(StateTopic topic) throws Exception {
        byte[] example = examples(topic).get(0);

        assertThatThrownBy(() -> topic.read(received(topic, "something-else", example), json))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("key");
    }

    private static String neededBy(StateTopic topic) {
        return switch (topic) {
            case CLINICS -> "timeZone";
            case PROVIDERS -> "credentials";
            case REQUESTS -> "alternatives";
            default -> "clinic";
        };
    }

    /** The id is the first field of every payload. */
    private String keyOf(byte[] example) throws IOException {
        JsonNode tree = json.readTree(example);
        return tree.get(tree.fieldNames().next()).asText();
    }

    private static Received received(StateTopic topic, String key, byte[] data) {
        return new Received(UUID.randomUUID(), topic.topic(), key, "NEOK", "changed", 3, 1, data);
    }

    private static List<byte[]> examples(StateTopic topic) throws Exception {
        URI folder = ContractsTest.class
                .getResource("/contracts/examples/" + topic.topic())
                .toURI();
        if (!folder.getScheme().equals("jar")) {
            return read(Path.of(folder));
        }
        try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
            return read(jar.getPath("/contracts/examples/" + topic.topic()));
        }
    }

    private static List<byte[]> read(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(ContractsTest::bytes).toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
