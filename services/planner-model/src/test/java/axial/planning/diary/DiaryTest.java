package axial.planning.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import axial.planning.SampleNetwork;
import axial.planning.model.Appointment;
import axial.planning.model.AppointmentState;
import axial.planning.model.Claim;
import axial.planning.model.Clinic;
import axial.planning.model.Facts;
import axial.planning.model.Opening;
import axial.planning.model.Provider;
import axial.planning.model.Request;
import axial.planning.model.Resource;
import axial.planning.model.ResourceKind;
import axial.planning.model.Session;
import axial.planning.rules.Weights;
import axial.planning.solving.PlanOrder;
import axial.planning.solving.PlanRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DiaryTest {

    private static Facts booked;

    @BeforeAll
    static void bookAWeek() {
        Facts facts = SampleNetwork.of(260, 5, 21);
        List<String> first =
                facts.requests().subList(0, 230).stream().map(Request::id).toList();
        PlanOrder order = PlanOrder.fill(SampleNetwork.now(), Duration.ofSeconds(1))
                .limitedTo(50)
                .onlyRequests(new java.util.HashSet<>(first));
        booked = SampleNetwork.applied(facts, new PlanRun(facts, order).solve(progress -> {}));
    }

    @Test
    void events_in_any_order_and_twice_make_the_same_diary() {
        List<Object> events = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            events.addAll(booked.clinics());
            events.addAll(booked.resources());
            events.addAll(booked.openings());
            events.addAll(booked.providers());
            events.addAll(booked.sessions());
            events.addAll(booked.requests());
            events.addAll(booked.appointments());
        }
        Collections.shuffle(events, new Random(3));
        Diary shuffled = new Diary(booked.network());
        events.forEach(event -> put(shuffled, event));
        assertThat(shuffled.snapshot()).isEqualTo(Diary.of(booked).snapshot());
        assertSameOffers(shuffled, Diary.of(booked));
    }

    @Test
    void what_is_cancelled_moved_and_closed_leaves_no_trace() {
        Diary diary = Diary.of(booked);
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            Appointment any = booked.appointments()
                    .get(random.nextInt(booked.appointments().size()));
            Appointment other = booked.appointments()
                    .get(random.nextInt(booked.appointments().size()));
            Opening opening =
                    booked.openings().get(random.nextInt(booked.openings().size()));
            Session session =
                    booked.sessions().get(random.nextInt(booked.sessions().size()));
            diary.removeAppointment(any.id());
            diary.put(
                    withClaimsOf(any, other)); // over each other for a while, as when events of two appointments cross
            diary.removeOpening(opening.id());
            diary.removeSession(session.id());
            diary.removeSession(session.id());
            diary.put(SampleNetwork.displaced(other));
            diary.put(other);
            diary.put(any);
            diary.put(opening);
            diary.put(session);
        }
        assertThat(diary.snapshot()).isEqualTo(booked);
        assertSameOffers(diary, Diary.of(booked));
    }

    @Test
    void claims_outside_every_opening_on_unknown_things_and_without_a_request_are_borne() {
        Diary diary = Diary.of(booked);
        Appointment any = booked.appointments().get(0);
        Claim nowhere = new Claim("no such room", ResourceKind.ROOM, any.start(), any.end());
        Claim backwards = new Claim("r000", ResourceKind.ROOM, any.end(), any.start());
        Appointment odd = new Appointment(
                "odd",
                "no such request",
                "no such clinic",
                AppointmentState.BOOKED,
                false,
                any.start().minus(Duration.ofDays(900)),
                any.end(),
                any.patientKey(),
                77,
                List.of(nowhere, backwards),
                null,
                1);
        diary.put(odd);
        assertThatCode(() -> offers(diary)).doesNotThrowAnyException();
        diary.removeAppointment("odd");
        assertSameOffers(diary, Diary.of(booked));
    }

    @Test
    void a_resource_out_of_service_or_removed_is_offered_no_more() {
        Diary diary = Diary.of(booked);
        for (Resource resource : booked.resources()) {
            if (resource.type().equals("FLUORO")) {
                diary.removeResource(resource.id());
            }
        }
        Finder finder = new Finder(diary, Prices.at(SampleNetwork.now(), diary, Weights.standard()));
        for (Request request : booked.requests().subList(230, 260)) {
            if (request.procedure().equals("FLUORO")) {
                assertThat(finder.cheapest(diary.caseOf(request.id()), Scope.EVERYWHERE, Blink.NEVER))
                        .isNull();
            }
        }
    }

    private static Appointment withClaimsOf(Appointment any, Appointment other) {
        return new Appointment(
                any.id(),
                any.requestId(),
                other.clinic(),
                any.state(),
                any.pinned(),
                other.start(),
                other.end(),
                any.patientKey(),
                any.alternative(),
                other.claims(),
                other.patient(),
                any.version());
    }

    private static void assertSameOffers(Diary diary, Diary other) {
        assertThat(offers(diary)).isEqualTo(offers(other)).hasSizeGreaterThan(200);
    }

    private static List<String> offers(Diary diary) {
        Finder finder = new Finder(diary, Prices.at(SampleNetwork.now(), diary, Weights.standard()));
        List<String> offers = new ArrayList<>();
        for (Request request : booked.requests().subList(230, 260)) {
            for (Found found : finder.best(diary.caseOf(request.id()), Scope.EVERYWHERE, 10, Blink.NEVER)) {
                offers.add(found.price() + " " + finder.spot(found).placement());
            }
        }
        return offers;
    }

    private static void put(Diary diary, Object event) {
        if (event instanceof Clinic clinic) {
            diary.put(clinic);
        } else if (event instanceof Resource resource) {
            diary.put(resource);
        } else if (event instanceof Opening opening) {
            diary.put(opening);
        } else if (event instanceof Provider provider) {
            diary.put(provider);
        } else if (event instanceof Session session) {
            diary.put(session);
        } else if (event instanceof Request request) {
            diary.put(request);
        } else {
            diary.put((Appointment) event);
        }
    }
}
