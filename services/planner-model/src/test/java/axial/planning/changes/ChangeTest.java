package axial.planning.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import axial.planning.SampleNetwork;
import axial.planning.model.Appointment;
import axial.planning.model.AppointmentState;
import axial.planning.model.Facts;
import axial.planning.model.Interval;
import axial.planning.model.Opening;
import axial.planning.model.Request;
import axial.planning.model.RequestState;
import axial.planning.model.Resource;
import axial.planning.model.ResourceKind;
import axial.planning.model.Session;
import axial.planning.model.SessionKind;
import axial.planning.solving.PlanOrder;
import axial.planning.solving.PlanRun;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ChangeTest {

    private static final LocalDate DAY = SampleNetwork.FIRST_DAY;
    private static final Interval MIDDLE = new Interval(at(10, 0), at(13, 30));

    private static Facts booked;

    @BeforeAll
    static void bookTwoDays() {
        Facts facts = SampleNetwork.of(140, 2, 7);
        PlanOrder fill =
                PlanOrder.fill(SampleNetwork.now(), Duration.ofSeconds(1)).limitedTo(50);
        booked = SampleNetwork.applied(facts, new PlanRun(facts, fill).solve(progress -> {}));
    }

    @Test
    void a_session_more_is_there_and_nothing_else_changes() {
        Facts changed = applied(new Change.AddSession("p03", "VIN", MIDDLE, SessionKind.MIXED));

        assertThat(changed.sessions())
                .containsAll(booked.sessions())
                .hasSize(booked.sessions().size() + 1)
                .contains(new Session("what-if-1", "p03", "VIN", MIDDLE.start(), MIDDLE.end(), SessionKind.MIXED));
        assertThat(changed.appointments()).isEqualTo(booked.appointments());
    }

    @Test
    void a_room_is_open_longer_at_home_or_elsewhere() {
        Interval evening = new Interval(at(17, 30), at(19, 0));
        Facts changed =
                applied(new Change.OpenResource("r000", null, evening), new Change.OpenResource("r000", "MKO", MIDDLE));

        assertThat(changed.openings())
                .contains(
                        new Opening("what-if-1", "r000", "TUL", evening.start(), evening.end()),
                        new Opening("what-if-2", "r000", "MKO", MIDDLE.start(), MIDDLE.end()));
    }

    @Test
    void a_closed_room_leaves_what_is_before_and_after_and_displaces_exactly_those_in_it() {
        String room = busiestRoom();
        Set<String> inTheRoom = takers(room, MIDDLE);
        assertThat(inTheRoom).hasSizeBetween(2, 30);

        Facts changed = applied(new Change.CloseResource(room, MIDDLE));

        assertThat(hours(changed, room))
                .contains(new Interval(at(8, 0), MIDDLE.start()), new Interval(MIDDLE.end(), at(17, 30)))
                .hasSize(hours(booked, room).size() + 1);
        assertThat(displaced(changed)).isEqualTo(inTheRoom);
        assertThat(changed.requests())
                .filteredOn(Request::displaced)
                .allMatch(request -> request.state() == RequestState.WAITING)
                .hasSize(inTheRoom.size());
    }

    @Test
    void an_absent_provider_keeps_the_sessions_around_and_loses_those_within() {
        Interval allDay = new Interval(at(0, 0), at(24, 0));
        Facts changed = applied(new Change.ProviderAbsent("p00", allDay));

        assertThat(changed.sessions())
                .filteredOn(session -> session.providerId().equals("p00"))
                .hasSize(2)
                .noneMatch(session -> session.start().isBefore(at(24, 0)));
        assertThat(displaced(changed)).isEqualTo(takers("p00", allDay)).isNotEmpty();
    }

    @Test
    void whoever_is_under_way_is_not_displaced() {
        Facts begun = with(booked.appointments().stream()
                .map(appointment -> inState(appointment, AppointmentState.IN_ROOM))
                .toList());
        assertThat(displaced(Change.applied(begun, List.of(new Change.CloseResource(busiestRoom(), MIDDLE)))))
                .isEmpty();
    }

    @Test
    void one_more_of_a_kind_opens_like_the_one_it_is_like() {
        Facts changed = applied(new Change.AddResource("r000", "OKM"));

        assertThat(changed.resources()).anySatisfy(resource -> {
            assertThat(resource.id()).isEqualTo(Change.AddResource.newId(1));
            assertThat(resource.clinic()).isEqualTo("OKM");
            assertThat(resource.kind()).isEqualTo(ResourceKind.ROOM);
            assertThat(resource.capabilities()).contains("FIXED_C_ARM");
        });
        assertThat(hours(changed, Change.AddResource.newId(1))).isEqualTo(hours(booked, "r000"));
    }

    @Test
    void what_nobody_knows_is_named() {
        assertThatThrownBy(() -> applied(new Change.CloseResource("r999", MIDDLE)))
                .isInstanceOf(UnknownFact.class)
                .hasMessageContaining("resource r999");
        assertThatThrownBy(() -> applied(new Change.AddSession("p00", "XXX", MIDDLE, SessionKind.MIXED)))
                .hasMessageContaining("clinic XXX");
        assertThatThrownBy(() -> applied(new Change.ProviderAbsent("nobody", MIDDLE)))
                .hasMessageContaining("provider nobody");
    }

    private static String busiestRoom() {
        return booked.resources().stream()
                .filter(resource -> resource.kind() == ResourceKind.ROOM)
                .map(Resource::id)
                .max(Comparator.comparing(room -> takers(room, MIDDLE).size()))
                .orElseThrow();
    }

    private static Facts applied(Change... changes) {
        return Change.applied(booked, List.of(changes));
    }

    private static Set<Interval> hours(Facts facts, String resource) {
        return facts.openings().stream()
                .filter(opening -> opening.resourceId().equals(resource))
                .map(opening -> new Interval(opening.start(), opening.end()))
                .collect(Collectors.toSet());
    }

    private static Set<String> takers(String resource, Interval during) {
        return booked.appointments().stream()
                .filter(appointment -> appointment.claims().stream()
                        .anyMatch(claim -> claim.resourceId().equals(resource)
                                && claim.start().isBefore(during.end())
                                && during.start().isBefore(claim.end())))
                .map(Appointment::id)
                .collect(Collectors.toSet());
    }

    private static Set<String> displaced(Facts facts) {
        return facts.appointments().stream()
                .filter(appointment -> appointment.state() == AppointmentState.DISPLACED)
                .filter(appointment -> appointment.claims().isEmpty())
                .map(Appointment::id)
                .collect(Collectors.toSet());
    }

    private static Appointment inState(Appointment appointment, AppointmentState state) {
        return new Appointment(
                appointment.id(),
                appointment.requestId(),
                appointment.clinic(),
                state,
                appointment.pinned(),
                appointment.start(),
                appointment.end(),
                appointment.patientKey(),
                appointment.alternative(),
                appointment.claims(),
                appointment.patient(),
                appointment.version());
    }

    private static Facts with(List<Appointment> appointments) {
        return new Facts(
                booked.network(),
                booked.clinics(),
                booked.resources(),
                booked.openings(),
                booked.providers(),
                booked.sessions(),
                booked.requests(),
                appointments);
    }

    private static Instant at(int hour, int minute) {
        return hour == 24 ? SampleNetwork.at(DAY.plusDays(1), 0, minute) : SampleNetwork.at(DAY, hour, minute);
    }
}
