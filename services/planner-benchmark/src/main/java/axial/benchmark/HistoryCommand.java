package axial.benchmark;

import axial.benchmark.instance.Instance;
import axial.benchmark.instance.InstanceGenerator;
import axial.benchmark.instance.Size;
import axial.benchmark.runner.Allowance;
import axial.benchmark.runner.Axial;
import axial.planning.diary.Diary;
import axial.planning.model.Facts;
import axial.planning.model.Request;
import axial.planning.offers.OfferQuery;
import axial.planning.offers.Offers;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a past of some years costs the planner: told as it was, after it was forgotten, and had there been none. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description =
                "Says what a network with years of history costs at the start, in memory and for offers, before and after the past is forgotten.")
final class HistoryCommand implements Callable<Integer> {

    private static final int ROUNDS = 5;
    private static final int PLACES = 20;
    private static final Duration KEPT = Duration.ofDays(14);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--years", defaultValue = "5")
    private int years;

    @Option(names = "--size", defaultValue = "W300", description = "Of each week; ${DEFAULT-VALUE} by default.")
    @SuppressWarnings("NullAway.Init")
    private Size size;

    @Override
    public Integer call() {
        Arguments.requirePositive(spec, "--years", years);
        Instance instance = InstanceGenerator.generate(size, 1);
        Facts booked = BookedNetwork.of(
                instance, new Axial().solve(instance, Allowance.moves(3_000), 1).placements());
        PrintWriter out = spec.commandLine().getOut();
        warmUp(booked, instance);
        out.println("| | facts | start, CPU ms | MB | offers, CPU µs |");
        out.println("|---|---|---|---|---|");
        int weeks = 52 * years;
        print(out, years + " years, as they were told", instance, booked, () -> started(History.before(booked, weeks)));
        print(out, "the same, forgotten after 14 days", instance, booked, () -> started(History.before(booked, weeks))
                .since(instance.now().minus(KEPT)));
        print(out, "without a past", instance, booked, () -> started(booked));
        return 0;
    }

    /** How long it takes to have the diary, and the diary. */
    private record Started(Diary diary, double millis) {

        Started since(Instant moment) {
            long begun = cpu();
            Diary since = diary.since(moment);
            return new Started(since, millis + (cpu() - begun) / 1e6);
        }
    }

    private static Started started(Facts facts) {
        long begun = cpu();
        Diary diary = Diary.of(facts);
        // the days are compiled when somebody looks
        if (diary.clinics().isEmpty()) {
            throw new IllegalStateException("There are no clinics.");
        }
        return new Started(diary, (cpu() - begun) / 1e6);
    }

    private static void warmUp(Facts booked, Instance instance) {
        for (int i = 0; i < ROUNDS; i++) {
            offerMicros(started(booked).diary(), instance, booked.requests());
        }
    }

    private static void print(PrintWriter out, String what, Instance instance, Facts asking, Supplier<Started> start) {
        long empty = used();
        Started started = start.get();
        double megabytes = (used() - empty) / (1024.0 * 1024);
        out.printf(
                Locale.ROOT,
                "| %s | %d | %.0f | %.1f | %.0f |%n",
                what,
                started.diary().size(),
                started.millis(),
                megabytes,
                offerMicros(started.diary(), instance, asking.requests()));
        out.flush();
        Reference.reachabilityFence(started);
    }

    /** Of the last of some rounds: the compiler is still at work in the first. */
    private static double offerMicros(Diary diary, Instance instance, List<Request> requests) {
        Offers offers = new Offers(diary, instance.weights());
        double micros = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begun = cpu();
            for (Request request : requests) {
                if (offers.answer(OfferQuery.best(request.id(), PLACES, instance.now()))
                                .offers()
                                .size()
                        > PLACES) {
                    throw new IllegalStateException("More places than were asked for.");
                }
            }
            micros = (cpu() - begun) / 1e3 / requests.size();
        }
        return micros;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
