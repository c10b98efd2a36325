package axial.planner.plan;

import axial.planner.intake.Network;
import axial.planner.intake.Networks;
import axial.planner.intake.Picture;
import axial.planner.loop.EventLoops;
import axial.planner.offer.Scope;
import axial.planning.rules.Weights;
import axial.planning.solving.PlanOrder;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** From an order to a run: the network is found, the clinics are settled, and the facts are taken as they are now. */
@ApplicationScoped
class Ordering {

    private final Networks networks;
    private final Picture picture;
    private final PlanDesk desk;
    private final Solvers solvers;
    private final EventLoops loops;
    private final Json json;
    private final Clock clock;
    private final String replica;

    Ordering(
            Networks networks,
            Picture picture,
            PlanDesk desk,
            Solvers solvers,
            EventLoops loops,
            Json json,
            Clock clock,
            @ConfigProperty(name = "axial.planner.replica", defaultValue = "planner") String replica) {
        this.networks = networks;
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
        return picture.knowing(order.ledgerPosition())
                .map(ready -> solving(order, scope))
                .chain(solving -> loops.on(() -> desk.open(solving, run(solving, orderedBy))));
    }

    private Solving solving(OrderPlan order, Scope scope) {
        Network network = networks.ofClinics(order.clinics() == null ? scope.clinics() : order.clinics());
        return network.look(view -> {
            Set<String> all = view.directory().clinics();
            Set<String> clinics = scope.within(all, order.clinics());
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
                    assignment, network, view.diary().snapshot(), planOrder(assignment, clinics.equals(all)));
        });
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
