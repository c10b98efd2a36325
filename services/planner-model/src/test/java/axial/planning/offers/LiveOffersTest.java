package axial.planning.offers;

import static org.assertj.core.api.Assertions.assertThat;

import axial.planning.SampleNetwork;
import axial.planning.diary.Diary;
import axial.planning.model.Appointment;
import axial.planning.model.Facts;
import axial.planning.model.Opening;
import axial.planning.model.Request;
import axial.planning.model.Resource;
import axial.planning.model.ResourceKind;
import axial.planning.model.Session;
import axial.planning.model.SessionKind;
import axial.planning.rules.Rule;
import axial.planning.rules.Weights;
import axial.planning.solving.PlanOrder;
import axial.planning.solving.PlanRun;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A diary keeps what it has worked out; its offers must be those of one that never kept anything. */
class LiveOffersTest {

    private static final int CASES = Integer.getInteger("axial.offers.cases", 100);
    private static final int[] COUNTS = {1, 5, 20, 200};

    private final Random random = new Random(31);

    @Test
    void offers_are_those_of_brute_force_while_appointments_come_and_go() {
        Diary diary = Diary.of(SampleNetwork.of(120, 2, 5));
        assertExactWhileAppointmentsComeAndGo(diary, SampleNetwork.now());
    }

    @Test
    void offers_are_those_of_brute_force_where_procedures_should_keep_distances() {
        Diary diary = Diary.of(SampleNetwork.withDistances(SampleNetwork.of(300, 6, 8)));
        assertExactWhileAppointmentsComeAndGo(diary, SampleNetwork.now());
    }

    @Test
    void offers_are_those_of_brute_force_at_clinics_that_work_through_the_night() {
        Diary diary = Diary.of(SampleNetwork.of(600, 2, 6));
        beScarce(diary);
        workThroughTheNight(diary);
        assertExactWhileAppointmentsComeAndGo(diary, SampleNetwork.at(SampleNetwork.FIRST_DAY, 21, 34));
    }

    @Test
    void offers_are_those_of_brute_force_at_clinics_that_share_their_devices() {
        Diary diary = Diary.of(SampleNetwork.of(600, 2, 7));
        beScarce(diary);
        shareDevices(diary);
        assertExactWhileAppointmentsComeAndGo(diary, SampleNetwork.now());
    }

    @Test
    void what_begins_after_midnight_is_noticed_by_what_would_run_into_it() {
        LocalDate next = OneOfEverything.DAY.plusDays(1);
        Diary diary = OneOfEverything.open(SampleNetwork.at(OneOfEverything.DAY, 21, 0), SampleNetwork.at(next, 3, 0));
        assertLosesOffers(diary, 2, ResourceKind.ROOM, "room", "TUL", SampleNetwork.at(next, 0, 10));
    }

    @Test
    void what_a_provider_does_at_the_other_clinic_is_noticed() {
        LocalDate day = OneOfEverything.DAY;
        Diary diary = OneOfEverything.open(SampleNetwork.at(day, 9, 0), SampleNetwork.at(day, 11, 0));
        // The bed closes at 11:00, so 10:20 is the last start; its procedure ends at 10:40, when ann has to be on the
        // road.
        assertLosesOffers(diary, 1, ResourceKind.PROVIDER, "ann", "SSP", SampleNetwork.at(day, 11, 0));
    }

    @Test
    void what_the_patient_has_at_the_other_clinic_leaves_time_for_the_drive() {
        LocalDate day = OneOfEverything.DAY;
        Instant from = SampleNetwork.at(day, 9, 0);
        Diary diary = OneOfEverything.open(from, SampleNetwork.at(day, 11, 0));
        diary.put(OneOfEverything.ofThePatient("before", "SSP", from, from.plusSeconds(30 * 60)));
        diary.put(OneOfEverything.ofThePatient(
                "after", "SSP", SampleNetwork.at(day, 11, 20), SampleNetwork.at(day, 11, 40)));

        Offers offers = new Offers(diary, Weights.standard());
        OfferQuery query = OfferQuery.best(OneOfEverything.REQUEST, 200, SampleNetwork.now());
        assertThat(offers.answer(query).offers())
                .extracting(offer -> offer.placement().start())
                .containsExactlyInAnyOrder(
                        SampleNetwork.at(day, 9, 55),
                        SampleNetwork.at(day, 10, 0),
                        SampleNetwork.at(day, 10, 5),
                        SampleNetwork.at(day, 10, 10),
                        SampleNetwork.at(day, 10, 15));
        Place tooEarly = new Place("TUL", SampleNetwork.at(day, 9, 50), null, null);
        Obstacle obstacle = offers.whyNot(OneOfEverything.REQUEST, tooEarly, SampleNetwork.now());
        assertThat(obstacle.rule()).isEqualTo(Rule.TRAVEL);
        assertThat(obstacle.sentence())
                .isEqualTo(
                        "The patient is at SSP from 09:00 to 09:30, and the drive between SSP and TUL takes 25 minutes.");
        assertThat(obstacle.appointmentIds()).containsExactly("before");
    }

    private static void assertLosesOffers(
            Diary diary, int lost, ResourceKind kind, String resource, String clinic, Instant from) {
        Offers offers = new Offers(diary, Weights.standard());
        OfferQuery query = OfferQuery.best(OneOfEverything.REQUEST, 200, SampleNetwork.now());
        int before = offers.answer(query).offers().size();
        diary.put(OneOfEverything.taking(kind, resource, clinic, from, from.plusSeconds(1200)));
        assertThat(before - offers.answer(query).offers().size()).isEqualTo(lost);
    }

    private void assertExactWhileAppointmentsComeAndGo(Diary diary, Instant now) {
        PlanOrder order = PlanOrder.fill(now, Duration.ofSeconds(5)).limitedTo(60);
        Facts empty = diary.snapshot();
        List<Appointment> planned = SampleNetwork.applied(empty, new PlanRun(empty, order).solve(progress -> {}))
                .appointments();
        planned.forEach(diary::put);
        Offers offers = new Offers(diary, Weights.standard());
        int found = 0;
        for (int i = 0; i < CASES; i++) {
            int some = COUNTS[random.nextInt(COUNTS.length)];
            waiting(diary).forEach(request -> offers.answer(OfferQuery.best(request.id(), some, now)));
            toggle(planned.get(random.nextInt(planned.size())), diary);
            List<Request> waiting = waiting(diary);
            Request request = waiting.get(random.nextInt(waiting.size()));
            int count = COUNTS[i % COUNTS.length];
            List<BruteForce.Priced> actual = offers.answer(OfferQuery.best(request.id(), count, now)).offers().stream()
                    .map(offer -> new BruteForce.Priced(
                            offer.price(),
                            offer.placement().start(),
                            offer.placement().providerId()))
                    .toList();
            assertThat(actual)
                    .as("%d best of %s in case %d", count, request.id(), i)
                    .isEqualTo(new BruteForce(diary.snapshot(), now).cheapest(request, count));
            found += actual.size();
        }
        assertThat(found).isGreaterThan(CASES * 5);
    }

    private static void toggle(Appointment appointment, Diary diary) {
        if (diary.booked(appointment.id()) != null) {
            diary.removeAppointment(appointment.id());
        } else {
            diary.put(appointment);
        }
    }

    private static List<Request> waiting(Diary diary) {
        return diary.snapshot().requests().stream()
                .filter(request -> diary.spotsOf(request.id()).isEmpty())
                .toList();
    }

    /** One room per clinic, for requests that all need a device too. */
    private static void beScarce(Diary diary) {
        Facts facts = diary.snapshot();
        Set<String> clinics = new HashSet<>();
        facts.resources().stream()
                .filter(resource -> resource.kind() == ResourceKind.ROOM && !clinics.add(resource.clinic()))
                .forEach(resource -> diary.removeResource(resource.id()));
        facts.requests().stream()
                .filter(request -> !request.procedure().equals("RFA"))
                .forEach(request -> diary.removeRequest(request.id()));
    }

    /** Everything opens from 21:00 to 03:00 as well, with half of the providers at two clinics. */
    private static void workThroughTheNight(Diary diary) {
        Facts facts = diary.snapshot();
        LocalDate day = SampleNetwork.FIRST_DAY;
        Instant from = SampleNetwork.at(day, 21, 0);
        Instant until = SampleNetwork.at(day.plusDays(1), 3, 0);
        for (Resource resource : facts.resources()) {
            diary.put(new Opening("night-" + resource.id(), resource.id(), resource.clinic(), from, until));
        }
        for (int i = 0; i < facts.providers().size(); i += 2) {
            String provider = facts.providers().get(i).id();
            String clinic = facts.clinics().get(i / 2 % 2).code();
            diary.put(new Session("night-" + provider, provider, clinic, from, until, SessionKind.MIXED));
        }
    }

    /** Each device may be used at the next clinic as well. */
    private static void shareDevices(Diary diary) {
        Map<String, String> next = Map.of("TUL", "SSP", "SSP", "MKO", "MKO", "OKM", "OKM", "VIN", "VIN", "TUL");
        Facts facts = diary.snapshot();
        Set<String> devices = facts.resources().stream()
                .filter(resource -> resource.kind() == ResourceKind.DEVICE)
                .map(Resource::id)
                .collect(Collectors.toSet());
        facts.openings().stream()
                .filter(opening -> devices.contains(opening.resourceId()))
                .forEach(opening -> diary.put(new Opening(
                        "guest-" + opening.id(),
                        opening.resourceId(),
                        next.get(opening.clinic()),
                        opening.start(),
                        opening.end())));
    }
}
