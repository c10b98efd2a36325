package axial.booking.issue;

import static axial.servers.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import axial.booking.world.BookingTest;
import axial.booking.world.Desk;
import axial.booking.world.Sql;
import axial.booking.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@BookingTest
class DetectedIssuesTest {

    private static final List<Map<String, Object>> MBB = List.of(Map.of("code", "MBB_ALL", "validFrom", "2020-01-01"));

    @Inject
    Mutiny.SessionFactory db;

    @Inject
    DetectedIssues issues;

    private final Desk sam = Desk.scheduler();
    private World world;
    private UUID room;
    private UUID lee;

    @BeforeEach
    void aClinicWithOneRoom() {
        world = World.anyClinic();
        room = world.room("F1", "FIXED_C_ARM");
        lee = world.provider("LEE", "MBB_ALL");
        world.open(room, "08:00", "17:00");
        world.open(world.bay("K1", "CHAIR"), "08:00", "17:30");
        world.session(lee, "08:00", "17:00");
        world.known();
    }

    @Test
    void a_daily_limit_lowered_below_what_is_booked_is_flagged_until_it_is_kept_again_and_moves_nobody() {
        UUID first = sam.booked(world.request().waits(), world.at("09:00"), room, lee);
        UUID second = sam.booked(world.request().waits(), world.at("10:00"), room, lee);
        UUID third = sam.booked(world.request().waits(), world.at("11:00"), room, lee);

        world.provider(lee, 2, "LEE", "IPM_PHYSICIAN", true, Map.of("proceduresPerDay", 2), MBB);

        await().until(() -> issues("").size() == 1);
        JsonPath told = sam.get(path("")).jsonPath();
        assertThat(told.getString("[0].kind")).isEqualTo("DAY_ABOVE_LIMIT");
        assertThat(told.getString("[0].severity")).isEqualTo("MODERATE");
        assertThat(told.getString("[0].day")).isEqualTo(world.day.toString());
        assertThat(told.getString("[0].detail"))
                .startsWith("Provider " + world.clinic + "-LEE has 3 procedures on " + world.day + "; the limit is 2.");
        assertThat(List.of(first, second, third))
                .allSatisfy(one -> assertThat(sam.state(one)).isEqualTo("BOOKED"));

        sam.transit(second, 1, "CANCELLED").then().statusCode(200);

        await().until(() -> issues("").isEmpty());
        assertThat(Sql.count("select count(*) from detected_issue where resource_id = ? and resolved is not null", lee))
                .isEqualTo(1);
    }

    @Test
    void raising_the_limit_again_resolves_it() {
        sam.booked(world.request().waits(), world.at("09:00"), room, lee);
        sam.booked(world.request().waits(), world.at("10:00"), room, lee);
        world.provider(lee, 2, "LEE", "IPM_PHYSICIAN", true, Map.of("minutesPerDay", 20), MBB);
        await().until(() -> issues("").size() == 1);
        assertThat(issues("")).first().asString().contains("26 minutes", "the limit is 20");

        world.provider(lee, 3, "LEE", "IPM_PHYSICIAN", true, Map.of("minutesPerDay", 30), MBB);

        await().until(() -> issues("").isEmpty());
    }

    @Test
    void what_is_the_matter_stands_in_the_day_list_and_on_the_board() {
        UUID one = sam.booked(world.request().waits(), world.at("09:00"), room, lee);
        sam.booked(world.request().waits(), world.at("10:00"), room, lee);
        world.provider(lee, 2, "LEE", "IPM_PHYSICIAN", true, Map.of("proceduresPerDay", 1), MBB);
        await().until(() -> issues("").size() == 1);
        about(Subject.appointment(one), "This one is kept.");

        String where = "?clinic=" + world.clinic + "&date=" + world.day;
        JsonPath day = sam.get("/days" + where).jsonPath();
        JsonPath board = sam.get("/board" + where).jsonPath();

        assertThat(day.getList("[0].issues.detail")).hasSize(2).contains("This one is kept.");
        assertThat(day.getList("[1].issues.kind")).containsExactly("DAY_ABOVE_LIMIT");
        assertThat(board.getList("lanes.find { it.kind == 'ROOM' }.entries[0].issues.detail"))
                .containsExactly("This one is kept.");
        assertThat(board.getList("lanes.find { it.kind == 'PROVIDER' }.issues.kind"))
                .containsExactly("DAY_ABOVE_LIMIT");
    }

    @Test
    void one_kind_is_open_once_for_a_subject_and_over_with_its_appointment() {
        UUID one = sam.booked(world.request().waits(), world.at("09:00"), room, lee);
        about(Subject.appointment(one), "Seen first.");
        Object since = Sql.column("select since from detected_issue where appointment_id = ?", one)
                .get(0);
        about(Subject.appointment(one), "Seen again.");

        assertThat(Sql.column("select detail from detected_issue where appointment_id = ?", one))
                .containsExactly("Seen again.");
        assertThat(Sql.column("select since from detected_issue where appointment_id = ?", one))
                .containsExactly(since);

        sam.transit(one, 1, "CANCELLED").then().statusCode(200);

        assertThat(issues("")).isEmpty();
        assertThat(Sql.count("select count(*) from detected_issue where appointment_id = ? and resolved is null", one))
                .isZero();
    }

    @Test
    void an_issue_goes_with_its_appointment_to_another_day() {
        UUID one = sam.booked(world.request().waits(), world.at("09:00"), room, lee);
        about(Subject.appointment(one), "It goes along.");
        var next = world.day.plusDays(1);
        world.open(UUID.randomUUID(), room, world.at(next, "08:00"), world.at(next, "17:00"), 1);
        world.session(UUID.randomUUID(), lee, world.at(next, "08:00"), world.at(next, "17:00"), 1);
        world.open(UUID.randomUUID(), world.bay("K2", "CHAIR"), world.at(next, "08:00"), world.at(next, "17:00"), 1);
        world.known();

        sam.move(one, 1, world.at(next, "10:00"), room, lee).then().statusCode(200);

        assertThat(issues("&day=" + world.day)).isEmpty();
        assertThat(issues("&day=" + next)).hasSize(1);
    }

    @Test
    void the_list_is_filtered_paged_and_cut_to_the_callers_clinics() {
        UUID waiting = world.request().waits();
        about(Subject.request(waiting), "It has no place.");
        UUID one = sam.booked(world.request().waits(), world.at("09:00"), room, lee);
        about(Subject.appointment(one), "It has one.");

        assertThat(sam.get(path("")).jsonPath().getList("detail")).containsExactly("It has no place.", "It has one.");
        String first = sam.get(path("&limit=1")).jsonPath().getString("[0].issueId");
        assertThat(sam.get(path("&limit=1&after=" + first)).jsonPath().getList("detail"))
                .containsExactly("It has one.");
        sam.get(path("&after=" + UUID.randomUUID())).then().statusCode(404);
        assertThat(issues("&kind=DAY_ABOVE_LIMIT&day=" + world.day)).hasSize(1);
        sam.get("/detected-issues?clinic=NOWHERE").then().statusCode(404);
        Desk elsewhere = Desk.of("vera", Set.of("scheduler"), Set.of("ELSEWHERE"));
        assertThat(elsewhere.get("/detected-issues").jsonPath().getList("$")).isEmpty();
        assertThat(Desk.of("mia", Set.of("manager"), Set.of(world.clinic))
                        .get("/detected-issues")
                        .jsonPath()
                        .getList("$"))
                .hasSize(2);
    }

    private void about(Subject subject, String detail) {
        change(tx -> issues.raise(tx, List.of(new DetectedIssue(IssueKind.DAY_ABOVE_LIMIT, subject, detail))));
    }

    private void change(Function<Mutiny.Session, Uni<Void>> work) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> db.withTransaction(work));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private String path(String more) {
        return "/detected-issues?clinic=" + world.clinic + more;
    }

    private List<Object> issues(String more) {
        return sam.get(path(more)).jsonPath().getList("$");
    }
}
