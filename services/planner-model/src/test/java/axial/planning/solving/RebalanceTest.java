package axial.planning.solving;

import static org.assertj.core.api.Assertions.assertThat;

import axial.planning.PlanChecker;
import axial.planning.SampleNetwork;
import axial.planning.model.Appointment;
import axial.planning.model.AppointmentState;
import axial.planning.model.Facts;
import axial.planning.model.Request;
import axial.planning.rules.Rule;
import axial.planning.rules.Weights;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RebalanceTest {

    private static final long CALCULATIONS = 6_000;
    private static Facts booked;

    /** Filled by somebody who minded neither the drive nor idle providers, so that there is much to mend. */
    @BeforeAll
    static void fillAWeekCarelessly() {
        Facts facts = SampleNetwork.of(320, 5, 4);
        Weights careless = Weights.standard()
                .with(Rule.CLINIC_LOAD, 0)
                .with(Rule.IDLE, 0)
                .with(Rule.DRIVE, 0)
                .with(Rule.WAITED, 0);
        PlanOrder fill = PlanOrder.fill(SampleNetwork.now(), Duration.ofSeconds(1))
                .limitedTo(50)
                .weighted(careless);
        booked = SampleNetwork.applied(facts, new PlanRun(facts, fill).solve(progress -> {}));
    }

    @Test
    void a_rebalance_makes_the_whole_better_and_moves_what_is_booked_alone() {
        Plan plan = rebalanced(booked, MoveLimits.USUAL);

        assertThat(plan.score()).isGreaterThan(plan.before().score());
        assertThat(plan.moves()).isNotEmpty().allMatch(move -> move.kind() == PlannedMove.Kind.MOVE);
        assertThat(plan.unplaced()).isEmpty();
        assertThat(PlanChecker.faults(booked, plan, SampleNetwork.now())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 13})
    void never_more_people_are_moved_than_the_order_allows(int most) {
        Plan plan = rebalanced(booked, new MoveLimits(most, null, true, null));

        assertThat(plan.moves()).hasSizeLessThanOrEqualTo(most);
        assertThat(rebalanced(booked, MoveLimits.NONE).moves()).hasSizeGreaterThan(most + 5);
        assertThat(plan.moves().isEmpty()).isEqualTo(most == 0);
    }

    @Test
    void nobody_is_moved_by_more_days_than_the_order_allows() {
        assertThat(rebalanced(booked, MoveLimits.NONE).moves()).anyMatch(move -> days(move) > 1);

        assertThat(rebalanced(booked, new MoveLimits(null, 1, true, null)).moves())
                .isNotEmpty()
                .allMatch(move -> days(move) <= 1);
    }

    @Test
    void nobody_is_sent_to_another_clinic_unless_the_order_lets_it() {
        assertThat(rebalanced(booked, MoveLimits.NONE).moves()).anyMatch(RebalanceTest::isElsewhere);

        assertThat(rebalanced(booked, new MoveLimits(null, null, false, null)).moves())
                .isNotEmpty()
                .noneMatch(RebalanceTest::isElsewhere);
    }

    @Test
    void nobody_drives_further_than_the_order_allows() {
        PlanOrder tight = order(MoveLimits.NONE)
                .weighted(Weights.untold()
                        .with(Rule.IDLE, 300)
                        .with(Rule.DRIVE, 0)
                        .with(Rule.MOVED_CLINIC, 0));
        assertThat(solve(booked, tight).moves()).anyMatch(move -> extraDrive(move) > 10);

        assertThat(solve(booked, tight.moving(new MoveLimits(null, null, true, 10)))
                        .moves())
                .anyMatch(RebalanceTest::isElsewhere)
                .allMatch(move -> extraDrive(move) <= 10);
    }

    @Test
    void the_frozen_days_stay_as_they_are_and_take_nobody_in() {
        LocalDate thawed = SampleNetwork.FIRST_DAY.plusDays(1);
        assertThat(rebalanced(booked, MoveLimits.NONE).moves()).isNotEmpty().allSatisfy(move -> {
            assertThat(day(move.before().start())).isAfterOrEqualTo(thawed);
            assertThat(day(move.placement().start())).isAfterOrEqualTo(thawed);
        });
    }

    @Test
    void who_has_been_told_stays() {
        List<PlannedMove> moves = rebalanced(booked, MoveLimits.NONE).moves();
        Facts told = with(
                appointment -> moves.stream().anyMatch(move -> appointment.id().equals(move.appointmentId()))
                        ? confirmed(appointment)
                        : appointment);

        assertThat(rebalanced(told, MoveLimits.NONE).moves())
                .extracting(PlannedMove::appointmentId)
                .doesNotContainAnyElementsOf(
                        moves.stream().map(PlannedMove::appointmentId).toList());
    }

    @Test
    void only_the_clinics_and_days_of_the_order_are_touched() {
        LocalDate from = SampleNetwork.FIRST_DAY.plusDays(1);
        LocalDate to = SampleNetwork.FIRST_DAY.plusDays(3);
        PlanOrder order = order(MoveLimits.NONE).within(Set.of("TUL", "SSP", "MKO"), from, to);

        assertThat(solve(booked, order).moves()).isNotEmpty().allSatisfy(move -> {
            assertThat(Set.of("TUL", "SSP", "MKO"))
                    .contains(move.before().clinic(), move.placement().clinic());
            assertThat(day(move.before().start())).isBetween(from, to);
            assertThat(day(move.placement().start())).isBetween(from, to);
        });
    }

    @Test
    void the_load_of_each_clinic_is_told_before_and_after() {
        Plan plan = rebalanced(booked, MoveLimits.NONE);

        Map<String, Integer> used = new HashMap<>();
        for (Appointment appointment : SampleNetwork.applied(booked, plan).appointments()) {
            var room = appointment.claims().get(0);
            used.merge(
                    appointment.clinic(),
                    (int) Duration.between(room.start(), room.end()).toMinutes(),
                    Integer::sum);
        }
        assertThat(plan.after().loads()).hasSize(5).allSatisfy(load -> {
            assertThat(load.usedMinutes()).isEqualTo(used.get(load.clinic()));
            assertThat(load.openMinutes()).isEqualTo(openMinutes(load.clinic()));
        });
        assertThat(plan.before().loads()).isNotEqualTo(plan.after().loads());
        assertThat(idle(plan.after())).isLessThan(idle(plan.before()));
    }

    @Test
    void each_move_says_what_is_gained_by_it_in_at_most_five_sentences() {
        assertThat(rebalanced(booked, MoveLimits.NONE).moves()).isNotEmpty().allSatisfy(move -> assertThat(move.why())
                .hasSizeBetween(1, 5)
                .allMatch(sentence -> !sentence.isBlank()));
    }

    private static int openMinutes(String clinic) {
        Set<String> rooms = Set.copyOf(booked.resources().stream()
                .filter(resource -> resource.kind() == axial.planning.model.ResourceKind.ROOM)
                .map(axial.planning.model.Resource::id)
                .toList());
        return booked.openings().stream()
                .filter(opening -> opening.clinic().equals(clinic) && rooms.contains(opening.resourceId()))
                .mapToInt(opening ->
                        (int) Duration.between(opening.start(), opening.end()).toMinutes())
                .sum();
    }

    private static int idle(Standing standing) {
        return standing.loads().stream().mapToInt(ClinicLoad::idleMinutes).sum();
    }

    private static PlanOrder order(MoveLimits limits) {
        return PlanOrder.rebalance(SampleNetwork.now(), Duration.ofSeconds(1))
                .limitedTo(CALCULATIONS)
                .moving(limits);
    }

    private static Plan rebalanced(Facts facts, MoveLimits limits) {
        return solve(facts, order(limits));
    }

    private static Plan solve(Facts facts, PlanOrder order) {
        return new PlanRun(facts, order).solve(progress -> {});
    }

    private static LocalDate day(java.time.Instant moment) {
        return moment.atZone(SampleNetwork.ZONE).toLocalDate();
    }

    private static long days(PlannedMove move) {
        return Math.abs(ChronoUnit.DAYS.between(
                day(move.before().start()), day(move.placement().start())));
    }

    private static boolean isElsewhere(PlannedMove move) {
        return !move.before().clinic().equals(move.placement().clinic());
    }

    private static int extraDrive(PlannedMove move) {
        Map<String, Integer> drives = booked.requests().stream()
                .filter(request -> request.id().equals(move.requestId()))
                .map(Request::driveMinutes)
                .findFirst()
                .orElseThrow();
        return drives.get(move.placement().clinic()) - drives.get(move.before().clinic());
    }

    private static Facts with(UnaryOperator<Appointment> change) {
        return new Facts(
                booked.network(),
                booked.clinics(),
                booked.resources(),
                booked.openings(),
                booked.providers(),
                booked.sessions(),
                booked.requests(),
                booked.appointments().stream().map(change).toList());
    }

    private static Appointment confirmed(Appointment appointment) {
        return new Appointment(
                appointment.id(),
                appointment.requestId(),
                appointment.clinic(),
                AppointmentState.CONFIRMED,
                true,
                appointment.start(),
                appointment.end(),
                appointment.patientKey(),
                appointment.alternative(),
                appointment.claims(),
                appointment.patient(),
                appointment.version());
    }
}
