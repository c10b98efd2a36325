package axial.booking.request;

import static org.assertj.core.api.Assertions.assertThat;

import axial.booking.catalogue.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens to a patient's requests in whatever order: no open appointment that breaks a hard rule goes unlisted, and none of them is confirmed. 2,000
 * sequences from one seed; what is right says {@link HardRules}.
 */
class SequencesTest {

    private static final int SEQUENCES = 2_000;
    private static final int STEPS = 30;
    private static final long SEED = 20_261_129;

    private static final List<List<String>> CHAINS = List.of(
            List.of("MBB_TL", "MBB_TL", "RFA_FACET_TL"),
            List.of("MBB_CERV", "MBB_CERV", "RFA_FACET_CERV", "ESI_IL_CERV"),
            List.of("ESI_IL_LUMB", "ESI_CAUDAL", "ESI_IL_LUMB", "SIJ_INJ"),
            List.of("SCS_TRIAL", "SCS_LEAD_REMOVE", "SCS_PERM"),
            List.of("PNS_TEMP", "PNS_LEAD_REMOVE", "PNS_PERM"),
            List.of("IT_TRIAL", "IT_IMPLANT", "IT_REFILL", "IT_REFILL"),
            List.of("HA_KNEE"),
            List.of("TPI", "BOTOX_MIGR", "SGB"));

    private final int[] happened = new int[10];

    @Test
    void no_broken_rule_goes_unlisted_and_nothing_that_breaks_one_is_confirmed() {
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            run(sequence);
        }
        assertThat(Arrays.stream(happened).boxed().toList())
                .as("how often each kind of step happened")
                .allSatisfy(times -> assertThat(times).isGreaterThan(300));
    }

    private void run(int sequence) {
        Random random = new Random(SEED + sequence);
        var year = new PatientsYear();
        List<String> told = new ArrayList<>();
        List<String> chain = CHAINS.get(sequence % CHAINS.size());
        List<String> procedures = new ArrayList<>(chain);
        procedures.addAll(CHAINS.get(random.nextInt(CHAINS.size())));
        for (int step = 0; step < STEPS; step++) {
            told.add(step(year, procedures, random));
            year.lapse();
            check(year, "sequence " + sequence + ": " + told);
        }
    }

    private static void check(PatientsYear year, String told) {
        Set<UUID> listed = year.listed();
        for (var violation : HardRules.brokenBy(year.dated())) {
            assertThat(listed).as(violation.why() + " in " + told).containsAnyElementsOf(violation.open());
        }
        Set<UUID> owing = year.in(RequestState.PLACED).stream()
                .filter(one -> Chain.isOpenEnded(one, year))
                .map(Request::requestId)
                .collect(Collectors.toSet());
        assertThat(listed).as(told).containsAll(Chain.outOfOrder(year));
        assertThat(year.confirmed()).as(told).noneMatch(listed::contains).noneMatch(owing::contains);
    }

    /** Trials and what follows them, by a glance at the calendar. */
    private static final class Chain {

        private static final List<List<String>> ORDERED = List.of(
                List.of("SCS_TRIAL", "SCS_LEAD_REMOVE", "3"),
                List.of("SCS_LEAD_REMOVE", "SCS_PERM", "14"),
                List.of("PNS_TEMP", "PNS_LEAD_REMOVE", "0"),
                List.of("PNS_LEAD_REMOVE", "PNS_PERM", "14"),
                List.of("IT_TRIAL", "IT_IMPLANT", "7"));

        /** Of one before and one after, where there is exactly one of each, the second without the first or too close to it. */
        static Set<UUID> outOfOrder(PatientsYear year) {
            return ORDERED.stream()
                    .flatMap(pair -> {
                        List<Request> firsts = of(year, pair.get(0));
                        List<Request> thens = of(year, pair.get(1));
                        boolean wrong = firsts.size() == 1
                                && thens.size() == 1
                                && thens.get(0).state() == RequestState.PLACED
                                && isTooEarly(firsts.get(0), thens.get(0), Integer.parseInt(pair.get(2)));
                        return wrong ? thens.stream() : List.<Request>of().stream();
                    })
                    .map(Request::requestId)
                    .collect(Collectors.toSet());
        }

        private static boolean isTooEarly(Request first, Request then, int days) {
            LocalDate day = first.state() == RequestState.DONE ? first.doneOn() : first.placedOn();
            return day == null || then.placedOn().isBefore(day.plusDays(days));
        }

        /** A trial with nobody to take its leads out. */
        static boolean isOpenEnded(Request trial, PatientsYear year) {
            String removal = trial.wish().procedure().equals("SCS_TRIAL")
                    ? "SCS_LEAD_REMOVE"
                    : trial.wish().procedure().equals("PNS_TEMP") ? "PNS_LEAD_REMOVE" : null;
            return removal != null
                    && of(year, removal).stream()
                            .noneMatch(one -> one.state() == RequestState.PLACED || one.state() == RequestState.DONE);
        }

        private static List<Request> of(PatientsYear year, String procedure) {
            return year.in(RequestState.WAITING, RequestState.PLACED, RequestState.DONE).stream()
                    .filter(one -> one.wish().procedure().equals(procedure))
                    .toList();
        }
    }

    private String step(PatientsYear year, List<String> procedures, Random random) {
        int kind = random.nextInt(100);
        List<Request> waiting = year.in(RequestState.WAITING);
        List<Request> placed = year.in(RequestState.PLACED);
        if (kind < 22 || (waiting.isEmpty() && placed.isEmpty())) {
            return enter(year, procedures, random);
        }
        if (kind < 30) {
            return importDone(year, procedures, random);
        }
        if (kind < 60 && !waiting.isEmpty()) {
            return place(year, any(waiting, random), random, "book", 2);
        }
        if (placed.isEmpty() || kind < 68) {
            int days = 1 + random.nextInt(40);
            year.pass(days);
            happened[3]++;
            return "pass " + days;
        }
        Request one = any(placed, random);
        if (kind < 76) {
            return place(year, one, random, "move", 4);
        }
        if (kind < 80) {
            year.lose(one);
            happened[5]++;
            return "lose " + name(one);
        }
        if (kind < 88) {
            happened[6] += year.confirm(one) ? 1 : 0;
            return "confirm " + name(one);
        }
        return end(year, waiting, kind, random);
    }

    private String end(PatientsYear year, List<Request> waiting, int kind, Random random) {
        List<Request> due = year.in(RequestState.PLACED).stream()
                .filter(other -> !other.placedOn().isAfter(year.today()))
                .toList();
        if (kind < 96 && !due.isEmpty()) {
            Request now = any(due, random);
            year.finish(now);
            happened[7]++;
            return "done " + name(now);
        }
        List<Request> done = year.doneHere();
        if (!done.isEmpty() && random.nextBoolean()) {
            Request last = any(done, random);
            happened[8] += year.takeBack(last) ? 1 : 0;
            return "take back " + name(last);
        }
        if (waiting.isEmpty()) {
            return "nothing";
        }
        Request none = any(waiting, random);
        year.withdraw(none);
        happened[9]++;
        return "withdraw " + name(none);
    }

    private String enter(PatientsYear year, List<String> procedures, Random random) {
        String procedure = any(procedures, random);
        Side side = side(procedure, random);
        happened[0] += year.enter(procedure, side, course(procedure, random)) ? 1 : 0;
        return "enter " + procedure + " " + side;
    }

    private String importDone(PatientsYear year, List<String> procedures, Random random) {
        String procedure = any(procedures, random);
        Side side = side(procedure, random);
        LocalDate day = year.today().minusDays(random.nextInt(60));
        year.importDone(procedure, side, course(procedure, random), day);
        happened[1]++;
        return "import " + procedure + " " + side + " of " + day;
    }

    private String place(PatientsYear year, Request one, Random random, String what, int counter) {
        LocalDate from = one.from().isBefore(year.today()) ? year.today() : one.from();
        LocalDate day = from.plusDays(random.nextInt(3) == 0 ? 0 : random.nextInt(45));
        happened[counter] += year.place(one, day) ? 1 : 0;
        return what + " " + name(one) + " on " + day;
    }

    private static Side side(String procedure, Random random) {
        return switch (procedure) {
            case "MBB_TL", "MBB_CERV", "RFA_FACET_TL", "RFA_FACET_CERV", "HA_KNEE" ->
                List.of(Side.LEFT, Side.RIGHT, Side.BILATERAL).get(random.nextInt(3));
            case "SGB" -> random.nextBoolean() ? Side.LEFT : Side.RIGHT;
            case "SIJ_INJ" -> Side.LEFT;
            default -> Side.NONE;
        };
    }

    private static Integer course(String procedure, Random random) {
        return procedure.equals("HA_KNEE") ? Integer.valueOf(1 + random.nextInt(2)) : null;
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static String name(Request request) {
        return request.wish().procedure() + "-" + request.requestId().getLeastSignificantBits();
    }
}
