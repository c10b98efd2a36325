package axial.planning.offers;

import axial.planning.SampleNetwork;
import axial.planning.diary.Blink;
import axial.planning.diary.Diary;
import axial.planning.diary.Finder;
import axial.planning.diary.Prices;
import axial.planning.diary.Scope;
import axial.planning.model.Facts;
import axial.planning.model.Request;
import axial.planning.rules.Weights;
import axial.planning.solving.PlanOrder;
import axial.planning.solving.PlanRun;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;

/** Prints how long offers take with 1,500 appointments booked, and what the diary costs. Not a test. */
public final class OfferFigures {

    private static final Duration WARMING = Duration.ofSeconds(3);

    private OfferFigures() {}

    public static void main(String[] arguments) {
        Facts facts = SampleNetwork.of(1_800, 10, 1);
        List<Request> first = facts.requests().subList(0, 1_500);
        PlanOrder order = PlanOrder.fill(SampleNetwork.now(), Duration.ofSeconds(5))
                .onlyRequests(new HashSet<>(first.stream().map(Request::id).toList()));
        Facts booked = SampleNetwork.applied(facts, new PlanRun(facts, order).solve(progress -> {}));
        List<Request> waiting = booked.requests().subList(1_500, 1_800);
        Diary diary = Diary.of(booked);
        System.out.println(booked.appointments().size() + " booked, " + waiting.size() + " ask");
        Finder finder = new Finder(diary, Prices.at(SampleNetwork.now(), diary, Weights.standard()));
        measure(
                "20 best places",
                waiting,
                request -> finder.best(diary.caseOf(request.id()), Scope.EVERYWHERE, 20, Blink.NEVER));
        Offers offers = new Offers(diary, Weights.standard());
        measure(
                "answer with reasons",
                waiting,
                request -> offers.answer(OfferQuery.best(request.id(), 20, SampleNetwork.now())));
        Place place = new Place("TUL", SampleNetwork.at(SampleNetwork.FIRST_DAY.plusDays(1), 10, 0), null, null);
        measure("why not there", waiting, request -> offers.whyNot(request.id(), place, SampleNetwork.now()));
        measure("diary from facts", List.of(waiting.get(0), waiting.get(1)), request -> {
            Diary again = Diary.of(booked);
            again.clinics();
        });
        measure("one appointment event", waiting, request -> {
            diary.put(booked.appointments()
                    .get(Math.abs(request.hashCode()) % booked.appointments().size()));
        });
    }

    private static void measure(String what, List<Request> requests, Consumer<Request> action) {
        int rounds = Math.max(3, 30_000 / requests.size());
        long warm = System.nanoTime() + WARMING.toNanos();
        while (System.nanoTime() < warm) {
            requests.forEach(action);
        }
        long[] times = new long[rounds * requests.size()];
        int next = 0;
        for (int i = 0; i < rounds; i++) {
            for (Request request : requests) {
                long begun = System.nanoTime();
                action.accept(request);
                times[next++] = System.nanoTime() - begun;
            }
        }
        Arrays.sort(times);
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        requests.forEach(action);
        cpu = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / requests.size();
        System.out.printf(
                "%-24s p50 %8.1f us   p99 %8.1f us   cpu mean %8.1f us%n",
                what, times[times.length / 2] / 1e3, times[times.length * 99 / 100] / 1e3, cpu / 1e3);
    }
}
