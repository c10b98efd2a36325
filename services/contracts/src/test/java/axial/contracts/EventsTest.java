package axial.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import axial.contracts.Contract.Refusal;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventsTest {

    @ParameterizedTest
    @MethodSource("topics")
    void every_example_keeps_the_contract(String topic) {
        Contract contract = Contract.of(topic);
        assertThat(examples(topic)).hasSizeGreaterThanOrEqualTo(3).allSatisfy(example -> assertThat(
                        contract.refusals(Resources.json(example)))
                .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void every_topic_has_a_minimal_and_a_full_example(String topic) {
        assertThat(examples(topic))
                .extracting(file -> file.getFileName().toString())
                .contains("minimal.json", "full.json");
    }

    @ParameterizedTest
    @MethodSource("topics")
    void the_minimal_example_has_nothing_to_spare_and_the_full_one_has_everything(String topic) {
        var schema = Resources.schema(topic);
        assertThat(Resources.example(topic, "minimal").properties())
                .extracting(property -> property.getKey())
                .containsExactlyInAnyOrderElementsOf(Shapes.required(schema));
        assertThat(Resources.example(topic, "full").properties())
                .extracting(property -> property.getKey())
                .containsExactlyInAnyOrderElementsOf(Shapes.properties(schema));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void a_property_of_tomorrow_is_let_through(String topic) {
        ObjectNode event = (ObjectNode) Resources.example(topic, "full");
        assertThat(Contract.of(topic).refusals(event.put("addedTomorrow", 17))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("offenders")
    void every_offender_is_refused_where_it_offends(Offender offender) {
        List<Refusal> refusals = Contract.of(offender.topic()).refusals(offender.event());
        assertThat(refusals).contains(new Refusal(offender.at(), offender.refusedBy()));
        assertThat(refusals).extracting(Refusal::place).containsOnly(offender.at());
    }

    @Test
    void every_topic_has_two_offenders_or_more() {
        assertThat(topics()).isNotEmpty().allSatisfy(topic -> assertThat(offenders(topic))
                .hasSizeGreaterThanOrEqualTo(2));
    }

    static List<String> topics() {
        return Resources.topics();
    }

    static Stream<Offender> offenders() {
        return topics().stream().flatMap(topic -> offenders(topic).stream());
    }

    private static List<Offender> offenders(String topic) {
        return Resources.files("offenders/" + topic).stream()
                .map(file -> Offender.read(topic, file))
                .toList();
    }

    private static List<Path> examples(String topic) {
        return Resources.files("contracts/examples/" + topic);
    }
}
