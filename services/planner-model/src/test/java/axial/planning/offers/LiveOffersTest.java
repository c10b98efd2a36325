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
import axial.planning.rules.Weights;
import axial.planning.solving.PlanOrder;
import axial.planning.solving.PlanRun;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A diary keeps what it has worked out; its offers must be those of one that never kept anything. */
class LiveOffersTest {

    private static final int CASES = Integer.getInteger("axial.offers.cases", 100);
    private static final int[] COUNTS = {1, 5, 20, 200};

    private final Random random = new Random(31);

    @Test
    void offers_are_those_of_brute_force_while_appointments_come_and_go() {
        assertExactWhileAppointmentsComeAndGo(SampleNetwork.of(120, 2, 5), SampleNetwork.now());
    }

    @Test
    void offers_are_those_of_brute_force_at_clinics_that_work_through_the_night() {
        Facts facts = throughTheNight(scarce(SampleNetwork.of(600, 2, 6)));
        assertExactWhileAppointmentsComeAndGo(facts, SampleNetwork.at(SampleNetwork.FIRST_DAY, 21, 34));
    }

    @Test
    void offers_are_those_of_brute_force_at_clinics_that_share_their_devices() {
        Facts facts = sharingDevices(scarce(SampleNetwork.of(600, 2, 7)));
        assertExactWhileAppointmentsComeAndGo(facts, SampleNetwork.now());
    }

    private void assertExactWhileAppointmentsComeAndGo(Facts facts, Instant now) {
        PlanOrder order = PlanOrder.fill(now, Duration.ofSeconds(5)).limitedTo(60);
        List<Appointment> planned = SampleNetwork.applied(facts, new PlanRun(facts, order).solve(progress -> {}))
                .appointments();
        Facts full = with(facts, planned);
        Diary diary = Diary.of(full);
        Map<String, Appointment> booked = new TreeMap<>();
        full.appointments().forEach(appointment -> booked.put(appointment.id(), appointment));
        Offers offers = new Offers(diary, Weights.standard());
        int found = 0;
        for (int i = 0; i < CASES; i++) {
            int some = COUNTS[random.nextInt(COUNTS.length)];
            without(full, booked).forEach(request -> offers.answer(OfferQuery.best(request.id(), some, now)));
            toggle(full.appointments().get(random.nextInt(full.appointments().size())), diary, booked);
            List<Request> waiting = without(full, booked);
            Request request = waiting.get(random.nextInt(waiting.size()));
            int count = COUNTS[i % COUNTS.length];
            List<BruteForce.Priced> actual = offers.answer(OfferQuery.best(request.id(), count, now)).offers().stream()
                    .map(offer -> new BruteForce.Priced(
                            offer.price(),
                            offer.placement().start(),
                            offer.placement().providerId()))
                    .toList();
            List<BruteForce.Priced> expected =
                    new BruteForce(with(full, booked.values()), now).cheapest(request, count);
            assertThat(actual)
                    .as("%d best of %s in case %d", count, request.id(), i)
                    .isEqualTo(expected);
            found += actual.size();
        }
        assertThat(found).isGreaterThan(CASES * 5);
    }

    private static void toggle(Appointment appointment, Diary diary, Map<String, Appointment> booked) {
        if (booked.remove(appointment.id()) != null) {
            diary.removeAppointment(appointment.id());
        } else {
            booked.put(appointment.id(), appointment);
            diary.put(appointment);
        }
    }

    private static List<Request> without(Facts full, Map<String, Appointment> booked) {
        return full.requests().stream()
                .filter(request -> !booked.containsKey("a-" + request.id()))
                .toList();
    }

    private static Facts with(Facts facts, Collection<Appointment> appointments) {
        return new Facts(
                facts.network(),
                facts.clinics(),
                facts.resources(),
                facts.openings(),
                facts.providers(),
                facts.sessions(),
                facts.requests(),
                List.copyOf(appointments));
    }

    /** One room per clinic, for requests that all need a device too. */
    private static Facts scarce(Facts facts) {
        Set<String> clinics = new HashSet<>();
        return new Facts(
                facts.network(),
                facts.clinics(),
                facts.resources().stream()
                        .filter(resource -> resource.kind() != ResourceKind.ROOM || clinics.add(resource.clinic()))
                        .toList(),
                facts.openings(),
                facts.providers(),
                facts.sessions(),
                facts.requests().stream()
                        .filter(request -> request.procedure().equals("RFA"))
                        .toList(),
                facts.appointments());
    }

    /** Everything opens from 21:00 to 03:00 as well, with half of the providers at two clinics. */
    private static Facts throughTheNight(Facts facts) {
        LocalDate day = SampleNetwork.FIRST_DAY;
        Instant from = SampleNetwork.at(day, 21, 0);
        Instant until = SampleNetwork.at(day.plusDays(1), 3, 0);
        List<Opening> nights = facts.resources().stream()
                .map(resource -> new Opening("night-" + resource.id(), resource.id(), resource.clinic(), from, until))
                .toList();
        List<Session> shifts = new ArrayList<>();
        for (int i = 0; i < facts.providers().size(); i += 2) {
            String provider = facts.providers().get(i).id();
            String clinic = facts.clinics().get(i / 2 % 2).code();
            shifts.add(new Session("night-" + provider, provider, clinic, from, until, SessionKind.MIXED));
        }
        return new Facts(
                facts.network(),
                facts.clinics(),
                facts.resources(),
                Stream.concat(facts.openings().stream(), nights.stream()).toList(),
                facts.providers(),
                Stream.concat(facts.sessions().stream(), shifts.stream()).toList(),
                facts.requests(),
                facts.appointments());
    }

    /** Each device may be used at the next clinic as well. */
    private static Facts sharingDevices(Facts facts) {
        UnaryOperator<String> next =
                clinic -> Map.of("TUL", "SSP", "SSP", "MKO", "MKO", "OKM", "OKM", "VIN", "VIN", "TUL")
                        .get(clinic);
        List<String> devices = facts.resources().stream()
                .filter(resource -> resource.kind() == ResourceKind.DEVICE)
                .map(Resource::id)
                .toList();
        Stream<Opening> guests = facts.openings().stream()
                .filter(opening -> devices.contains(opening.resourceId()))
                .map(opening -> new Opening(
                        "guest-" + opening.id(),
                        opening.resourceId(),
                        next.apply(opening.clinic()),
                        opening.start(),
                        opening.end()));
        return new Facts(
                facts.network(),
                facts.clinics(),
                facts.resources(),
                Stream.concat(facts.openings().stream(), guests).toList(),
                facts.providers(),
                facts.sessions(),
                facts.requests(),
                facts.appointments());
    }
}
