package axial.planning.solving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import axial.planning.PlanChecker;
import axial.planning.SampleNetwork;
import axial.planning.model.After;
import axial.planning.model.Alternative;
import axial.planning.model.Facts;
import axial.planning.model.Opening;
import axial.planning.model.Priority;
import axial.planning.model.Recovery;
import axial.planning.model.Request;
import axial.planning.model.RequestState;
import axial.planning.model.Session;
import axial.planning.model.SessionKind;
import axial.planning.rules.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever is fed in: a clear report, never a hang and never a plan that breaks a rule. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class BadInputTest {

    private static final PlanOrder FILL =
            PlanOrder.fill(SampleNetwork.now(), Duration.ofSeconds(1)).limitedTo(300);
    private static final LocalDate DAY = SampleNetwork.FIRST_DAY;
    private static final Alternative PLAIN =
            new Alternative(Set.of("PROCEDURE"), List.of(), 3, 13, 5, 0, Recovery.NONE, 0, false);

    private final Facts sample = SampleNetwork.of(30, 2, 31);

    @Test
    void an_empty_network_gives_an_empty_plan() {
        Facts nothing = new Facts("NONE", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        Plan plan = solve(nothing);
        assertThat(plan.moves()).isEmpty();
        assertThat(plan.score()).isEqualTo(new PlanScore(0, 0, 0));
    }

    @Test
    void requests_without_any_clinic_are_unplaced_for_that_reason() {
        Facts nowhere =
                new Facts("NONE", List.of(), List.of(), List.of(), List.of(), List.of(), sample.requests(), List.of());
        Plan plan = solve(nowhere);
        assertThat(plan.unplaced())
                .hasSize(30)
                .allSatisfy(unplaced -> assertThat(unplaced.why().sentence()).isNotBlank());
    }

    @Test
    void openings_that_overlap_or_name_nothing_known_are_reported() {
        List<Opening> openings = new ArrayList<>(sample.openings());
        Opening first = openings.get(0);
        openings.add(new Opening(
                "over", first.resourceId(), first.clinic(), first.start().plusSeconds(600), first.end()));
        openings.add(new Opening("lost", "no such room", "TUL", first.start(), first.end()));
        openings.add(new Opening("back", first.resourceId(), "TUL", first.end(), first.start()));
        openings.add(new Opening("ages", first.resourceId(), "TUL", Instant.MIN, Instant.MAX));
        Facts facts = new Facts(
                "BAD",
                sample.clinics(),
                sample.resources(),
                openings,
                sample.providers(),
                List.of(new Session("who", "nobody", "TUL", first.start(), first.end(), SessionKind.MIXED)),
                sample.requests(),
                List.of());
        Plan plan = solve(facts);
        assertThat(plan.problems())
                .extracting(InputProblem::factId)
                .containsExactlyInAnyOrder("over", "lost", "back", "ages", "who");
    }

    @Test
    void requests_that_cannot_be_are_reported_and_unplaced_for_the_right_reason() {
        Facts facts = with(
                request("twisted", r -> r.latest = DAY.minusDays(20)),
                request("gone", r -> {
                    r.earliest = DAY.minusDays(20);
                    r.latest = DAY.minusDays(10);
                }),
                request("circle", r -> r.after = List.of(new After("circle", 1, null))),
                request("nohow", r -> r.ways = List.of()),
                request(
                        "timeless",
                        r -> r.ways =
                                List.of(new Alternative(Set.of(), List.of(), -5, 0, 0, 0, Recovery.NONE, 0, false))),
                request(
                        "sedation",
                        r -> r.ways = List.of(new Alternative(
                                Set.of("MONITORED_SEDATION"), List.of(), 3, 4, 5, 0, Recovery.NONE, 0, false))),
                request(
                        "device",
                        r -> r.ways = List.of(new Alternative(
                                Set.of("PROCEDURE"), List.of("PENS_UNIT"), 3, 4, 5, 0, Recovery.NONE, 0, false))),
                request("far", r -> r.maxDrive = 1),
                request("unknown way", r -> r.drives = Map.of("XXX", 1)),
                request("elsewhere", r -> r.clinics = Set.of("XXX")),
                request("nobody", r -> r.performers = Set.of("ASTRONAUT")),
                request("unlicensed", r -> r.credentials = Set.of("MAGIC")));
        Plan plan = solve(facts);
        assertThat(why(plan, "twisted")).isEqualTo(Rule.WINDOW);
        assertThat(why(plan, "gone")).isEqualTo(Rule.WINDOW);
        assertThat(why(plan, "circle")).isEqualTo(Rule.PREDECESSOR);
        assertThat(why(plan, "nohow")).isEqualTo(Rule.ROOM_CAPABILITY);
        assertThat(why(plan, "timeless")).isEqualTo(Rule.ROOM_CAPABILITY);
        assertThat(why(plan, "sedation")).isEqualTo(Rule.ROOM_CAPABILITY);
        assertThat(why(plan, "device")).isEqualTo(Rule.DEVICES_NEEDED);
        assertThat(why(plan, "far")).isEqualTo(Rule.DRIVE_LIMIT);
        assertThat(why(plan, "unknown way")).isEqualTo(Rule.CLINIC_ALLOWED);
        assertThat(why(plan, "elsewhere")).isEqualTo(Rule.CLINIC_ALLOWED);
        assertThat(why(plan, "nobody")).isEqualTo(Rule.PERFORMER);
        assertThat(why(plan, "unlicensed")).isEqualTo(Rule.CREDENTIAL);
        assertThat(plan.problems()).extracting(InputProblem::factId).contains("twisted", "circle", "nohow", "timeless");
        assertThat(plan.moves()).hasSizeGreaterThan(20);
    }

    @Test
    void ten_times_too_much_is_planned_as_far_as_it_goes() {
        Facts facts = SampleNetwork.of(2_500, 1, 17);
        Plan plan = solve(facts);
        assertThat(plan.moves()).hasSizeGreaterThan(200);
        assertThat(plan.moves().size() + plan.unplaced().size()).isEqualTo(2_500);
        assertThat(PlanChecker.faults(facts, plan, SampleNetwork.now())).isEmpty();
        assertThat(plan.unplaced())
                .allSatisfy(unplaced -> assertThat(unplaced.why().sentence()).isNotBlank());
    }

    @Test
    void an_order_without_a_limit_is_refused() {
        assertThatThrownBy(() -> PlanOrder.fill(SampleNetwork.now(), Duration.ZERO))
                .hasMessageContaining("must be positive");
    }

    private static Rule why(Plan plan, String requestId) {
        return plan.unplaced().stream()
                .filter(unplaced -> unplaced.requestId().equals(requestId))
                .findFirst()
                .orElseThrow()
                .why()
                .rule();
    }

    private static Plan solve(Facts facts) {
        return new PlanRun(facts, FILL).solve(progress -> {});
    }

    private Facts with(Request... odd) {
        List<Request> requests = new ArrayList<>(sample.requests());
        requests.addAll(List.of(odd));
        return new Facts(
                "BAD",
                sample.clinics(),
                sample.resources(),
                sample.openings(),
                sample.providers(),
                sample.sessions(),
                requests,
                List.of());
    }

    private static final class Draft {
        private LocalDate earliest = DAY;
        private LocalDate latest;
        private List<Alternative> ways = List.of(PLAIN);
        private Set<String> performers = Set.of("NP");
        private Set<String> credentials = Set.of("PROC");
        private Map<String, Integer> drives = Map.of("TUL", 10, "SSP", 20, "MKO", 30, "OKM", 40, "VIN", 50);
        private Integer maxDrive;
        private Set<String> clinics;
        private List<After> after = List.of();
    }

    private static Request request(String id, java.util.function.Consumer<Draft> change) {
        Draft draft = new Draft();
        change.accept(draft);
        return new Request(
                id,
                RequestState.WAITING,
                "PROC",
                Priority.SOON,
                draft.earliest,
                draft.latest,
                null,
                draft.ways,
                draft.performers,
                draft.credentials,
                draft.drives,
                draft.maxDrive,
                draft.clinics,
                null,
                null,
                null,
                "patient " + id,
                List.of(),
                draft.after,
                Set.of(),
                List.of(),
                false);
    }
}
