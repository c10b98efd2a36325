package axial.planning.diary;

import static org.assertj.core.api.Assertions.assertThat;

import axial.planning.SampleNetwork;
import axial.planning.model.Appointment;
import axial.planning.model.AppointmentState;
import axial.planning.model.Facts;
import axial.planning.model.Request;
import axial.planning.model.RequestState;
import axial.planning.model.SoftGap;
import axial.planning.offers.OfferQuery;
import axial.planning.offers.Offers;
import axial.planning.rules.Weights;
import axial.planning.solving.PlanOrder;
import axial.planning.solving.PlanRun;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Two weeks, of which the first is over and done: what is left of it, and that nothing to come is told otherwise. */
class StillNeededTest {

    private static final LocalDate SECOND_MONDAY = SampleNetwork.FIRST_DAY.plusDays(7);
    private static final Instant NOW = SampleNetwork.at(SECOND_MONDAY, 6, 0);

    private final Facts facts = afterTheFirstWeek();

    private static Facts afterTheFirstWeek() {
        Facts wanted = SampleNetwork.of(500, 10, 13);
        PlanOrder order = PlanOrder.fill(SampleNetwork.now(), Duration.ofSeconds(5))
                .limitedTo(100)
                .onlyRequests(wanted.requests().subList(0, 440).stream()
                        .map(Request::id)
                        .collect(Collectors.toSet()));
        Facts booked = SampleNetwork.applied(wanted, new PlanRun(wanted, order).solve(progress -> {}));
        Set<String> over = booked.appointments().stream()
                .filter(appointment -> appointment.start().isBefore(NOW))
                .map(Appointment::requestId)
                .collect(Collectors.toSet());
        List<Request> requests = booked.requests().stream()
                .map(request -> over.contains(request.id())
                        ? SampleNetwork.inState(request, RequestState.DONE, false)
                        : request)
                .toList();
        List<Appointment> appointments = booked.appointments().stream()
                .map(one -> over.contains(one.requestId()) ? SampleNetwork.done(one) : one)
                .toList();
        return with(booked, requests, appointments);
    }

    private static Facts with(Facts facts, List<Request> requests, List<Appointment> appointments) {
        return new Facts(
                facts.network(),
                facts.clinics(),
                facts.resources(),
                facts.openings(),
                facts.providers(),
                facts.sessions(),
                requests,
                appointments);
    }

    @Test
    void what_is_over_leaves_and_what_is_to_come_stays() {
        Facts kept = Diary.of(facts).since(NOW).snapshot();
        assertThat(kept.openings()).hasSizeLessThan(facts.openings().size()).allMatch(opening -> opening.end()
                .isAfter(NOW));
        assertThat(kept.sessions()).hasSizeLessThan(facts.sessions().size()).allMatch(session -> session.end()
                .isAfter(NOW));
        assertThat(kept.requests())
                .hasSizeLessThan(facts.requests().size())
                .containsAll(facts.requests().stream()
                        .filter(request -> request.state() != RequestState.DONE)
                        .toList());
        assertThat(kept.appointments())
                .hasSizeLessThan(facts.appointments().size())
                .containsAll(facts.appointments().stream()
                        .filter(one -> one.end().isAfter(NOW))
                        .toList());
    }

    @Test
    void offers_are_the_same_without_the_past() {
        Diary all = Diary.of(facts);
        Diary since = all.since(NOW);
        int asked = 0;
        for (Request request : facts.requests().subList(440, 500)) {
            OfferQuery query = OfferQuery.best(request.id(), 20, NOW);
            assertThat(new Offers(since, Weights.standard()).answer(query).offers())
                    .as(request.id())
                    .isEqualTo(new Offers(all, Weights.standard()).answer(query).offers());
            asked++;
        }
        assertThat(asked).isEqualTo(60);
    }

    @Test
    void what_an_open_request_counts_from_stays() {
        Appointment past = facts.appointments().stream()
                .filter(one -> one.state() == AppointmentState.DONE)
                .findFirst()
                .orElseThrow();
        assertThat(Diary.of(facts).since(NOW).booked(past.id())).isNull();
        List<Request> requests = new ArrayList<>(facts.requests());
        Request waiting = requests.get(499);
        requests.set(499, SampleNetwork.wishing(waiting, new SoftGap(past.requestId(), null, 40, null, 60)));

        Diary since = Diary.of(with(facts, requests, facts.appointments())).since(NOW);

        assertThat(since.booked(past.id())).isNotNull();
        assertThat(since.request(past.requestId())).isNotNull();
    }
}
