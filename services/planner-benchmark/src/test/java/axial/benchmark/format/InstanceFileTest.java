package axial.benchmark.format;

import static org.assertj.core.api.Assertions.assertThat;

import axial.benchmark.instance.Instance;
import axial.benchmark.instance.InstanceGenerator;
import axial.benchmark.instance.Size;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the file holds, reading it ends in an instance or in sentences that say what is wrong. */
class InstanceFileTest {

    @TempDir
    private Path folder;

    @Test
    void an_instance_is_read_as_it_was_written() throws IOException {
        Instance instance = InstanceGenerator.generate(Size.D60, 7);
        Path file = folder.resolve("d60.json");
        InstanceFile.write(instance, file);
        InstanceReport report = InstanceFile.read(file);
        assertThat(report.findings()).isEmpty();
        assertThat(report.instance()).isNotNull();
        assertThat(report.instance().facts()).isEqualTo(instance.facts());
        assertThat(report.instance().now()).isEqualTo(instance.now());
    }

    @Test
    void the_example_is_a_good_instance() {
        InstanceReport report = InstanceFile.read(Path.of("examples/one-morning.json"));
        assertThat(report.findings()).isEmpty();
        assertThat(report.instance()).isNotNull();
    }

    @Test
    void what_is_no_json_is_said_so() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.json"), "{\"name\": ");
        assertThat(InstanceFile.read(file).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).startsWith("It can't be read as JSON"));
    }

    @Test
    void a_missing_or_unknown_property_is_named() {
        ObjectNode root = anyInstance();
        root.remove("clinics");
        ((ObjectNode) root.path("requests").get(3)).put("colour", "blue");
        assertThat(InstanceFile.read(root).findings())
                .extracting(Finding::sentence)
                .anyMatch(s -> s.contains("clinics"))
                .anyMatch(s -> s.contains("colour"));
    }

    @Test
    void an_unknown_code_is_an_error() {
        ObjectNode root = anyInstance();
        ((ObjectNode) root.path("sessions").get(5)).put("clinic", "XXX");
        InstanceReport report = InstanceFile.read(root);
        assertThat(report.instance()).isNull();
        assertThat(report.findings()).anyMatch(finding -> finding.sentence().contains("the clinic XXX"));
    }

    @Test
    void overlapping_openings_are_a_warning_at_one_clinic_and_an_error_at_two() {
        ObjectNode root = anyInstance();
        ArrayNode openings = (ArrayNode) root.path("openings");
        ObjectNode twice = openings.get(2).deepCopy();
        openings.add(twice.put("id", "twice"));
        InstanceReport same = InstanceFile.read(root);
        assertThat(same.instance()).isNotNull();
        assertThat(same.findings()).singleElement().satisfies(finding -> assertThat(finding.sentence())
                .contains("count as one"));
        twice.put("clinic", twice.path("clinic").asText().equals("VIN") ? "OKM" : "VIN");
        assertThat(InstanceFile.read(root).instance()).isNull();
    }

    @Test
    void impossible_windows_are_warned_of() {
        ObjectNode root = anyInstance();
        ((ObjectNode) root.path("requests").get(11))
                .put("earliest", "2026-12-24")
                .put("latest", "2026-12-03");
        assertThat(InstanceFile.read(root).findings())
                .anyMatch(finding -> finding.sentence().contains("no day will do"));
    }

    @Test
    void a_tenfold_overload_and_an_empty_instance_are_warned_of() {
        InstanceReport overload =
                InstanceFile.read(InstanceFile.toJson(InstanceGenerator.generate("much", 1200, 1, 5)));
        assertThat(overload.instance()).isNotNull();
        assertThat(overload.findings()).anyMatch(finding -> finding.sentence().contains("many will get no place"));
        InstanceReport empty = InstanceFile.read(InstanceFile.toJson(InstanceGenerator.generate("none", 0, 1, 5)));
        assertThat(empty.instance()).isNotNull();
        assertThat(empty.findings()).anyMatch(finding -> finding.sentence().contains("No request waits"));
    }

    private static ObjectNode anyInstance() {
        return InstanceFile.toJson(InstanceGenerator.generate(Size.D60, 3));
    }
}
