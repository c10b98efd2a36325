package axial.benchmark.check;

import static org.assertj.core.api.Assertions.assertThat;

import axial.benchmark.format.InstanceFile;
import axial.benchmark.instance.Instance;
import axial.benchmark.instance.InstanceGenerator;
import axial.benchmark.instance.Size;
import axial.benchmark.runner.Allowance;
import axial.benchmark.runner.Axial;
import axial.benchmark.runner.Outcome;
import axial.planning.model.Placement;
import axial.planning.rules.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checker agrees with the planner on its plans, and finds every planted offender. */
class CheckerTest {

    private static final Instance INSTANCE = InstanceGenerator.generate(Size.W300, 11);
    private static final Outcome PLANNED = new Axial().solve(INSTANCE, Allowance.moves(3_000), 5);

    private final Map<String, Placement> plan = new HashMap<>(PLANNED.placements());

    @Test
    void a_plan_of_the_planner_breaks_nothing_and_costs_what_the_planner_says() {
        Verdict verdict = Checker.check(INSTANCE, plan);
        assertThat(verdict.breaches()).isEmpty();
        assertThat(verdict.score())
                .isEqualTo(PLANNED.course().get(PLANNED.course().size() - 1).score());
        assertThat(plan).hasSizeGreaterThan(280);
    }

    @Test
    void leaving_somebody_out_costs_on_the_middle_level() {
        long before = Checker.check(INSTANCE, plan).score().medium();
        plan.remove("request-00042");
        assertThat(Checker.check(INSTANCE, plan).score().medium()).isLessThan(before);
    }

    @Test
    void two_at_the_same_place_clash() {
        plan.put("request-00041", plan.get("request-00042"));
        assertBroken(Rule.ROOM_CLASH, Rule.PROVIDER_CLASH);
    }

    @Test
    void a_start_off_the_grid_before_now_or_at_night_is_found() {
        shift("request-00042", Duration.ofMinutes(2));
        shift("request-00043", Duration.ofDays(-30));
        shift("request-00044", Duration.ofHours(11));
        assertBroken(Rule.START_GRID, Rule.IN_THE_PAST, Rule.WINDOW, Rule.OUTSIDE_OPENING, Rule.OUTSIDE_SESSION);
    }

    @Test
    void the_wrong_room_provider_and_bay_are_found() {
        Placement place = plan.get("request-00042");
        plan.put(
                "request-00042",
                new Placement("TUL", "VIN-PROCEDURE-1", "provider-24", place.start(), 0, place.deviceIds(), "nowhere"));
        assertBroken(Rule.OUTSIDE_OPENING, Rule.BAY_NEEDED);
    }

    @Test
    void a_clinic_to_which_nobody_knows_the_drive_is_found(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("stranger.json");
        InstanceFile.write(INSTANCE, file);
        ObjectMapper json = new ObjectMapper();
        JsonNode root = json.readTree(file.toFile());
        for (JsonNode request : root.path("requests")) {
            if (request.path("id").asText().equals("request-00042")) {
                ((ObjectNode) request.path("driveMinutes"))
                        .remove(plan.get("request-00042").clinic());
            }
        }
        json.writeValue(file.toFile(), root);
        Instance stranger = Objects.requireNonNull(InstanceFile.read(file).instance());
        assertThat(Checker.check(stranger, plan).breaches())
                .singleElement()
                .extracting(Verdict.Breach::rule)
                .isEqualTo(Rule.CLINIC_ALLOWED);
    }

    @Test
    void days_between_visits_cost_what_the_planner_says(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("wishing.json");
        InstanceFile.write(InstanceGenerator.generate(Size.D60, 4), file);
        ObjectMapper json = new ObjectMapper();
        JsonNode root = json.readTree(file.toFile());
        for (int i = 3; i < 60; i += 3) {
            ArrayNode gaps = ((ObjectNode) root.path("requests").get(i)).putArray("softGaps");
            String before = root.path("requests").get(i - 2).path("id").asText();
            gaps.addObject().put("requestId", before).put("minGapDays", 1).put("costPerDay", 3);
            gaps.addObject()
                    .put("doneOn", "2026-11-20")
                    .put("minGapDays", 2)
                    .put("maxGapDays", 7)
                    .put("costPerDay", 2);
        }
        json.writeValue(file.toFile(), root);
        Instance wishing = Objects.requireNonNull(InstanceFile.read(file).instance());
        Outcome outcome = new Axial().solve(wishing, Allowance.moves(2_000), 5);
        Verdict verdict = Checker.check(wishing, outcome.placements());
        assertThat(verdict.breaches()).isEmpty();
        assertThat(verdict.costs()).containsKey(Rule.SOFT_GAP);
        assertThat(verdict.score())
                .isEqualTo(outcome.course().get(outcome.course().size() - 1).score());
    }

    @Test
    void a_request_that_nobody_made_is_found() {
        plan.put("request-99999", plan.get("request-00042"));
        assertThat(Checker.check(INSTANCE, plan).breaches()).isNotEmpty();
    }

    private void shift(String id, Duration by) {
        Placement place = plan.get(id);
        plan.put(
                id,
                new Placement(
                        place.clinic(),
                        place.roomId(),
                        place.providerId(),
                        place.start().plus(by),
                        place.alternative(),
                        place.deviceIds(),
                        place.bayId()));
    }

    private void assertBroken(Rule... rules) {
        assertThat(Checker.check(INSTANCE, plan).breaches())
                .extracting(Verdict.Breach::rule)
                .contains(rules);
    }
}
