package axial.planning.solving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GroupingTest {

    private final AnyNetwork any = new AnyNetwork();

    @Test
    void whoever_takes_a_place_goes_with_whoever_leaves_it() {
        PlannedAppointment leaves = any.wish().moved(1, "c-arm", "bob", 10);
        PlannedAppointment takes = any.wish().in("plain", "ann", 9, 0);
        PlannedAppointment bystander = any.wish().in("c-arm", "bob", 11, 0);
        assertThat(groups(List.of(), leaves, takes, bystander)).containsExactly(2, 1);
    }

    @Test
    void whoever_comes_into_a_providers_day_goes_with_whoever_leaves_it_since_the_day_may_have_been_full() {
        PlannedAppointment leaves = any.wish().moved(1, "c-arm", "bob", 10);
        PlannedAppointment comes = any.wish().in("plain", "ann", 11, 0);
        PlannedAppointment toAnotherDay = any.wish().on(2, "plain", "ann", 11);
        assertThat(groups(List.of(), leaves, comes, toAnotherDay)).containsExactlyInAnyOrder(2, 1);
    }

    @Test
    void a_patient_who_had_no_time_for_the_drive_goes_there_only_with_the_other_move() {
        PlannedAppointment leaves = any.wish().patient("p").moved(1, "plain", "ann", 9); // from TUL, until 10:01
        PlannedAppointment near = any.wish().patient("p").in("far", "bob", 10, 20);
        PlannedAppointment later = any.wish().patient("p").in("far", "bob", 10, 30);
        assertThat(groups(List.of(), leaves, near)).containsExactly(2);
        assertThat(groups(List.of(), leaves, later)).containsExactly(1, 1);
    }

    @Test
    void a_procedure_goes_with_the_one_it_must_follow_which_comes_first() {
        PlannedAppointment before = any.wish().in("plain", "ann", 9, 0);
        PlannedAppointment later = any.wish().on(2, "plain", "ann", 9);
        Link link = new Link(before.requestId(), later.requestId(), 1, null, true);
        assertThat(groups(List.of(link), later, before)).containsExactly(2);
        assertThat(groups(List.of(), later, before)).containsExactly(1, 1);
    }

    @Test
    void who_comes_on_a_day_that_the_other_one_must_leave_goes_with_it() {
        PlannedAppointment leaves = any.wish().moved(1, "plain", "ann", 9);
        PlannedAppointment comes = any.wish().in("c-arm", "bob", 15, 0);
        List<Apart> aparts = List.of(Apart.of(comes.requestId(), leaves.requestId()));
        assertThat(groups(List.of(), aparts, leaves, comes)).containsExactly(2);
        assertThat(groups(List.of(), leaves, comes)).containsExactly(1, 1);
    }

    private static List<Integer> groups(List<Link> links, PlannedAppointment... changed) {
        return groups(links, List.of(), changed);
    }

    private static List<Integer> groups(List<Link> links, List<Apart> aparts, PlannedAppointment... changed) {
        return new Grouping(List.of(changed), links, aparts)
                        .groups(appointment -> new PlannedMove(
                                PlannedMove.Kind.PLACE,
                                appointment.requestId(),
                                null,
                                null,
                                appointment.place().placement(),
                                SAMPLE_END,
                                null,
                                List.of(),
                                List.of(),
                                List.of()))
                        .stream()
                        .map(group -> group.moves().size())
                        .toList();
    }

    private static final java.time.Instant SAMPLE_END = java.time.Instant.EPOCH;
}
