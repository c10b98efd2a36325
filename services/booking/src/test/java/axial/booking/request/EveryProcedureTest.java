package axial.booking.request;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import axial.booking.catalogue.ProjectFiles;
import axial.booking.patient.Caller;
import axial.booking.world.BookingTest;
import axial.booking.world.Desk;
import axial.booking.world.TestClock;
import axial.booking.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each procedure of the catalogue goes the whole way, from a patient to what was done, each on a day of its own. */
@QuarkusTest
@BookingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryProcedureTest {

    private static final List<String> PROCEDURES = ProjectFiles.rows("procedures").stream()
            .map(row -> row.text("code"))
            .toList();

    /** Something that was done so many days before. */
    private record Past(String procedure, int days) {}

    /** What must have been before, as a patient's record tells it. */
    private static final Map<String, List<Past>> BEFORE = Map.ofEntries(
            entry("RFA_FACET_CERV", List.of(new Past("MBB_CERV", 28), new Past("MBB_CERV", 14))),
            entry("RFA_FACET_TL", List.of(new Past("MBB_TL", 28), new Past("MBB_TL", 14))),
            entry("RFA_GEN", List.of(new Past("GNB", 14))),
            entry("SCS_TRIAL", List.of(new Past("CONSULT_NEW", 30))),
            entry("SCS_LEAD_REMOVE", List.of(new Past("SCS_TRIAL", 6))),
            entry("SCS_PERM", List.of(new Past("SCS_TRIAL", 40), new Past("SCS_LEAD_REMOVE", 34))),
            entry("PNS_LEAD_REMOVE", List.of(new Past("PNS_TEMP", 55))),
            entry("PNS_PERM", List.of(new Past("PNS_TEMP", 80), new Past("PNS_LEAD_REMOVE", 25))),
            entry("IT_TRIAL", List.of(new Past("CONSULT_NEW", 30))),
            entry("IT_IMPLANT", List.of(new Past("IT_TRIAL", 21))),
            entry("IT_REFILL", List.of(new Past("IT_IMPLANT", 60))),
            entry("FU_WOUND", List.of(new Past("SCS_PERM", 10))),
            entry("FU_VISIT", List.of(new Past("ESI_CAUDAL", 21))));

    /** What is done on a side of the body. */
    private static final Set<String> SIDED = Set.of(
            "DX_PNB",
            "MBB_CERV",
            "MBB_TL",
            "FACET_IA_CERV",
            "FACET_IA_TL",
            "ESI_TF_CERV",
            "ESI_TF_LUMB",
            "SIJ_INJ",
            "JOINT_CORT_MAJOR",
            "JOINT_CORT_HIP",
            "JOINT_CORT_SMALL",
            "SGB",
            "LSB",
            "ICNB",
            "GNB",
            "RFA_FACET_CERV",
            "RFA_FACET_TL",
            "RFA_GEN",
            "PNS_TEMP",
            "PNS_PERM",
            "HA_KNEE");

    /** What it owes, and after how many days: without a place for that it isn't confirmed. */
    private static final Map<String, Past> OWES =
            Map.of("SCS_TRIAL", new Past("SCS_LEAD_REMOVE", 6), "PNS_TEMP", new Past("PNS_LEAD_REMOVE", 55));

    private final Desk sam = Desk.scheduler();
    private World world;
    private List<UUID> rooms;
    private UUID lee;

    /** A room of each kind, all that moves, and a physician who may do everything. */
    @BeforeAll
    void aClinicThatHasEverything() {
        world = World.anyClinic();
        rooms = List.of(
                world.room("E1", "EXAM"),
                world.room("P1", "PROCEDURE", "MONITORED_SEDATION"),
                world.room("U1", "ULTRASOUND"),
                world.room("F1", "FIXED_C_ARM", "LEAD_SHIELDING", "MONITORED_SEDATION"),
                world.room("O1", "OPERATING", "FIXED_C_ARM", "LEAD_SHIELDING", "MONITORED_SEDATION"));
        List<UUID> open = new ArrayList<>(rooms);
        Stream.of("RF_GENERATOR", "PENS_UNIT", "INFRARED_UNIT", "ULTRASOUND", "MOBILE_C_ARM")
                .forEach(type -> open.add(world.device(type, type)));
        open.add(world.bay("B1", "BAY"));
        open.add(world.bay("K1", "CHAIR"));
        lee = world.provider("LEE", PROCEDURES.toArray(new String[0]));
        days().forEach(day -> {
            open.forEach(one -> world.open(UUID.randomUUID(), one, world.at(day, "07:00"), world.at(day, "19:00"), 1));
            world.session(UUID.randomUUID(), lee, world.at(day, "07:00"), world.at(day, "19:00"), 1);
        });
        world.known();
    }

    private Stream<LocalDate> days() {
        Stream<Integer> owed = OWES.entrySet().stream()
                .filter(one -> PROCEDURES.contains(one.getKey()))
                .map(one -> PROCEDURES.indexOf(one.getKey()) + one.getValue().days());
        return Stream.concat(IntStream.range(0, PROCEDURES.size()).boxed(), owed)
                .distinct()
                .map(world.day::plusDays);
    }

    private static Stream<Arguments> procedures() {
        return IntStream.range(0, PROCEDURES.size()).mapToObj(i -> Arguments.of(PROCEDURES.get(i), i));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("procedures")
    void goes_from_a_patient_to_done(String procedure, int days) {
        LocalDate day = world.day.plusDays(days);
        // three days before, when a screen for infections still counts on the day
        UUID request = TestClock.at(world.at(day.minusDays(3), "12:00"), () -> {
            Map<String, Object> patient = Caller.anyPatient();
            patient.put("driveMinutes", Map.of(world.clinic, 25));
            String id = Caller.SCHEDULER.enters(patient);
            remembers((String) patient.get("externalId"), procedure, day);
            UUID entered = entered(procedure, id);
            UUID appointment = booked(entered, world.at(day, "09:00"));
            owes(procedure, id, day);
            Clearing.grantAll(entered);
            Ordered.read(entered).body("missingClearances", equalTo(0));
            confirmedAndDone(appointment);
            return entered;
        });
        Ordered.read(request).body("state", equalTo("DONE")).body("doneOn", equalTo(day.toString()));
    }

    /** What was done before comes with the patient's record. */
    private void remembers(String patient, String procedure, LocalDate day) {
        StringBuilder rows =
                new StringBuilder("external_id,patient,procedure,levels,side,priority,created,state,done_on\n");
        BEFORE.getOrDefault(procedure, List.of()).stream()
                .filter(past -> PROCEDURES.contains(past.procedure()))
                .forEach(past -> {
                    LocalDate done = day.minusDays(past.days());
                    rows.append("R-" + UUID.randomUUID() + "," + patient + "," + past.procedure() + ",1,"
                            + side(past.procedure()) + ",SOON," + done + "T15:30:00Z,DONE," + done + "\n");
                });
        if (BEFORE.containsKey(procedure)) {
            Caller.ADMIN.imports("requests", rows.toString());
        }
    }

    private static UUID entered(String procedure, String patient) {
        Map<String, Object> request = new HashMap<>(
                Map.of("patientId", patient, "procedure", procedure, "priority", "SOON", "side", side(procedure)));
        return Ordered.entered(request);
    }

    private static String side(String procedure) {
        return SIDED.contains(procedure) ? "LEFT" : "NONE";
    }

    /** The first room that suits. */
    private UUID booked(UUID request, Instant start) {
        List<String> refusals = new ArrayList<>();
        for (UUID room : rooms) {
            Response answer = sam.book(request, start, room, lee);
            if (answer.statusCode() == 201) {
                return UUID.fromString(answer.path("appointmentId"));
            }
            refusals.add(answer.asString());
        }
        throw new AssertionError("No room suits: " + String.join("\n", refusals));
    }

    private void owes(String procedure, String patient, LocalDate day) {
        Past owed = OWES.get(procedure);
        if (owed != null && PROCEDURES.contains(owed.procedure())) {
            booked(entered(owed.procedure(), patient), world.at(day.plusDays(owed.days()), "16:00"));
        }
    }

    private void confirmedAndDone(UUID appointment) {
        long version = 1;
        for (String next : List.of("CONFIRMED", "ARRIVED", "IN_ROOM", "IN_PROCEDURE", "RECOVERING", "DONE")) {
            sam.transit(appointment, version++, next)
                    .then()
                    .log()
                    .ifValidationFails()
                    .statusCode(200);
        }
        assertThat(sam.get("/appointments/" + appointment + "/history")
                        .jsonPath()
                        .getList("became"))
                .containsExactly("BOOKED", "CONFIRMED", "ARRIVED", "IN_ROOM", "IN_PROCEDURE", "RECOVERING", "DONE");
    }
}
