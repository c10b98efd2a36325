package axial.planner.plan;

import axial.edge.problem.Problem;
import axial.planner.intake.Network;
import axial.planner.intake.Picture;
import axial.planner.offer.Scope;
import axial.planning.solving.PlanOrder;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * At night each network is rebalanced as far as nobody was told for sure: whoever is booked and has not confirmed, from the day on that a plan may
 * still change. What comes out is a proposal like any other; nobody is moved before a manager accepts it.
 */
@ApplicationScoped
class NightlyImprovement {

    static final String ORDERED_BY = "nightly";

    private static final Logger LOG = Logger.getLogger(NightlyImprovement.class);
    private static final Scope EVERYWHERE = new Scope(null);
    private static final int TOO_BUSY = 503;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofHours(3);

    private final Picture picture;
    private final Ordering ordering;
    private final Clock clock;
    private final int hour;
    private final int days;
    private final int seconds;

    NightlyImprovement(
            Picture picture,
            Ordering ordering,
            Clock clock,
            @ConfigProperty(name = "axial.planner.nightly.hour") int hour,
            @ConfigProperty(name = "axial.planner.nightly.days") int days,
            @ConfigProperty(name = "axial.planner.nightly.seconds") int seconds) {
        this.picture = picture;
        this.ordering = ordering;
        this.clock = clock;
        this.hour = hour;
        this.days = days;
        this.seconds = seconds;
    }

    @Scheduled(cron = "{axial.planner.nightly.check}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> everyHour() {
        return at(clock.instant());
    }

    /** Orders a plan for every network of this replica whose clinics' clock shows the night hour, one after another. */
    Uni<Void> at(Instant now) {
        return Multi.createFrom()
                .iterable(picture.whole())
                .map(Clinics::of)
                .select()
                .where(clinics ->
                        !clinics.codes().isEmpty() && now.atZone(clinics.zone()).getHour() == hour)
                .onItem()
                .transformToUniAndConcatenate(clinics -> improved(clinics, now))
                .onItem()
                .ignoreAsUni();
    }

    private record Clinics(Set<String> codes, ZoneId zone) {

        /** The first clinic's clock stands for all. */
        static Clinics of(Network network) {
            return network.look(view -> {
                Set<String> codes = view.directory().clinics();
                ZoneId zone = codes.isEmpty()
                        ? ZoneOffset.UTC
                        : view.directory().zone(codes.iterator().next());
                return new Clinics(codes, zone);
            });
        }
    }

    /** Other networks don't have to wait for what one of them refuses. */
    private Uni<Void> improved(Clinics clinics, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, clinics.zone());
        return ordering.order(order(clinics.codes(), today), List.of(), EVERYWHERE, ORDERED_BY)
                .invoke(plan -> LOG.infof("The night's plan of network %s is %s", plan.network(), plan.planId()))
                .onFailure(NightlyImprovement::isBusy)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .expireIn(PATIENCE.toMillis())
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(refused -> {
                    LOG.warnf("The clinics %s get no plan this night: %s", clinics.codes(), refused.getMessage());
                    return Uni.createFrom().voidItem();
                });
    }

    private OrderPlan order(Set<String> clinics, LocalDate today) {
        return new OrderPlan(
                PlanOrder.Kind.REBALANCE,
                clinics,
                today,
                today.plusDays(days),
                seconds,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** All solvers have something to do; they will be done. */
    private static boolean isBusy(Throwable refused) {
        return refused instanceof Problem problem && problem.status() == TOO_BUSY;
    }
}
