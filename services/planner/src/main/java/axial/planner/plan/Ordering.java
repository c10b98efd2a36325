package axial.planner.plan;

import axial.planner.intake.Network;
import axial.planner.intake.Picture;
import axial.planner.loop.EventLoops;
import axial.planner.offer.Scope;
import axial.planning.model.Facts;
import axial.planning.rules.Weights;
import axial.planning.solving.PlanOrder;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** From an order to a run: the network is found, the clinics are settled, and the facts are taken as they are now. */
@ApplicationScoped
class Ordering {

    private final Picture picture;
    private final PlanDesk desk;
    private final Solvers solvers;
    private final EventLoops loops;
    private final Json json;
    private final Clock clock;
    private final String replica;

    Ordering(
            Picture picture,
            PlanDesk desk,
            Solvers solvers,
            EventLoops loops,
            Json json,
            Clock clock,
            @ConfigProperty(name = "axial.planner.replica") String replica) {
        this.picture = picture;
        this.desk = desk;
        this.solvers = solvers;
        this.loops = loops;
        this.json = json;
        this.clock = clock;
        this.replica = replica;
    }

    Uni<PlanSummary> order(OrderPlan order, Scope scope, String orderedBy) {
        solvers.requireRoom();
        return picture.ofClinics(clinics(order, scope), order.ledgerPosition())
                .map(network -> solving(order, scope, network))
                .chain(solving -> loops.on(() -> desk.open(solving, run(solving, orderedBy))));
    }

    /** The clinics that say which network is meant; null: whatever network there is. */
    static @Nullable Set<String> clinics(OrderPlan order, Scope scope) {
        return order.clinics() == null ? scope.clinics() : order.clinics();
    }

    /** The facts as they were at one moment; they are put in order once nobody waits for the network. */
    private record Taken(Set<String> clinics, Supplier<Facts> facts) {}

    private Solving solving(OrderPlan order, Scope scope, Network network) {
        Taken taken = network.look(
                view -> new Taken(view.directory().clinics(), view.diary().copy()));
        Set<String> clinics = scope.within(taken.clinics(), order.clinics());
        var assignment = new PlanRun.Assignment(
                network.code(),
                order.kind(),
                clinics,
                order.from(),
                order.to(),
                order.limit(),
                order.seedOrZero(),
                clock.instant());
        return new Solving(
                assignment, network, taken.facts().get(), planOrder(assignment, clinics.equals(taken.clinics())));
    }

    private static PlanOrder planOrder(PlanRun.Assignment assignment, boolean everywhere) {
        Duration limit = Duration.ofSeconds(assignment.seconds());
        PlanOrder order = assignment.kind() == PlanOrder.Kind.FILL
                ? PlanOrder.fill(assignment.now(), limit)
                : PlanOrder.repair(assignment.now(), limit);
        return order.within(everywhere ? null : Set.copyOf(assignment.clinics()), assignment.from(), assignment.to())
                .seeded(assignment.seed());
    }

    private PlanRun run(Solving solving, String orderedBy) {
        return new PlanRun(
                solving.planId(), solving.assignment(), Versions.of(Weights.standard(), json), replica, orderedBy);
    }
}
