package axial.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecisionContractTest {

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Test
    void a_decision_keeps_its_contract_and_carries_nothing_else() {
        JsonNode decision =
                json.valueToTree(new Decision(UUID.randomUUID(), "NEOK", 2, 3, "a-subject", List.of(place(), move())));

        assertThat(Contract.DECISIONS.validate(decision)).isEmpty();
        assertThat(decision.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("planId", "network", "part", "parts", "decidedBy", "moves");
    }

    @Test
    void a_decision_without_moves_or_with_an_id_of_another_kind_breaks_the_contract() {
        JsonNode empty = json.valueToTree(new Decision(UUID.randomUUID(), "NEOK", 1, 1, "a-subject", List.of()));
        Decision.Move odd = new Decision.Move(
                UUID.randomUUID(),
                "R-17",
                null,
                null,
                Instant.parse("2026-11-30T15:05:00Z"),
                id(),
                id(),
                List.of(),
                null,
                0);
        JsonNode named = json.valueToTree(new Decision(UUID.randomUUID(), "NEOK", 1, 1, "a-subject", List.of(odd)));

        assertThat(Contract.DECISIONS.validate(empty)).isNotEmpty();
        assertThat(Contract.DECISIONS.validate(named)).isNotEmpty();
    }

    private static Decision.Move place() {
        return new Decision.Move(
                UUID.randomUUID(),
                id(),
                null,
                null,
                Instant.parse("2026-11-30T15:05:00Z"),
                id(),
                id(),
                List.of(),
                null,
                0);
    }

    private static Decision.Move move() {
        return new Decision.Move(
                UUID.randomUUID(),
                id(),
                id(),
                7L,
                Instant.parse("2026-12-01T16:20:00Z"),
                id(),
                id(),
                List.of(id()),
                id(),
                1);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
