package axial.planner.plan;

import axial.edge.problem.Problem;
import axial.planner.change.WhatIfChange;
import axial.planner.input.PlanInput;
import axial.planner.input.StoredInput;
import axial.planner.input.StoredJson;
import axial.planner.intake.Directory;
import axial.planner.intake.Network;
import axial.planner.intake.Picture;
import axial.planner.loop.EventLoops;
import axial.planner.offer.Scope;
import axial.planning.changes.Change;
import axial.planning.changes.UnknownFact;
import axial.planning.model.Facts;
import axial.planning.solving.PlanOrder;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
    private final Optional<Long> movesPerSecond;

    /**
     * @param movesPerSecond instead of the clock: a plan of so many seconds gets so many moves for each of them, and comes out alike on a slow
     *                       machine and a fast one
     */
    Ordering(
            Picture picture,
            PlanDesk desk,
            Solvers solvers,
            EventLoops loops,
            Json json,
            Clock clock,
            @ConfigProperty(name = "axial.planner.replica") String replica,
            @ConfigProperty(name = "axial.planner.moves-per-second") Optional<Long> movesPerSecond) {
        this.picture = picture;
        this.desk = desk;
        this.solvers = solvers;
        this.loops = loops;
        this.json = json;
        this.clock = clock;
        this.replica = replica;
        this.movesPerSecond = movesPerSecond;
    }

    /** @param changes of a what-if; empty for a plan that may be accepted */
    Uni<PlanSummary> order(OrderPlan order, List<WhatIfChange> changes, Scope scope, String orderedBy) {
        solvers.requireRoom();
        return picture.ofClinics(clinics(order, scope), order.ledgerPosition())
                .map(network -> opened(order, changes, scope, network, orderedBy))
                .chain(opened -> loops.on(() -> desk.open(opened.solving(), opened.run(), opened.input())));
    }

    /** The clinics that say which network is meant; null: whatever network there is. */
    static @Nullable Set<String> clinics(OrderPlan order, Scope scope) {
        return order.clinics() == null ? scope.clinics() : order.clinics();
    }

    private record Opened(Solving solving, PlanRun run, StoredInput input) {}

    /** The facts as they were at one moment; they are put in order once nobody waits for the network. */
    private record Taken(Directory names, Supplier<Facts> facts) {}

    private Opened opened(OrderPlan order, List<WhatIfChange> changes, Scope scope, Network network, String orderedBy) {
        Taken taken = network.look(
                view -> new Taken(view.directory().copy(), view.diary().copy()));
        Set<String> clinics = scope.within(taken.names().clinics(), order.clinics());
        PlanInput input = PlanInput.of(taken.facts().get(), taken.names());
        Instant now = clock.instant();
        Assignment assignment = assignment(order, changes, network.code(), clinics, orderedBy, now);
        PlanOrder planOrder = planOrder(order, !changes.isEmpty(), now)
                .within(clinics.equals(taken.names().clinics()) ? null : clinics, order.from(), order.to());
        UUID inputId = UUID.randomUUID();
        Solving solving = solving(assignment, input, WhatIfChange.changes(changes), planOrder);
        return new Opened(
                solving,
                new PlanRun(
                        solving.planId(),
                        assignment,
                        inputId,
                        StoredJson.order(planOrder),
                        Versions.of(planOrder.weights(), json),
                        replica),
                new StoredInput(inputId, network.code(), now, StoredJson.compressed(input)));
    }

    private Assignment assignment(
            OrderPlan order,
            List<WhatIfChange> changes,
            String network,
            Set<String> clinics,
            String orderedBy,
            Instant now) {
        return new Assignment(
                network,
                order.kind(),
                changes.isEmpty() ? Purpose.PROPOSAL : Purpose.WHAT_IF,
                String.join(" ", clinics),
                order.from(),
                order.to(),
                order.limit(),
                order.seedOrZero(),
                changes.isEmpty() ? null : json.write(changes),
                null,
                orderedBy,
                now);
    }

    /** @param shared whether two plans share the time */
    private PlanOrder planOrder(OrderPlan order, boolean shared, Instant now) {
        Duration limit = Duration.ofSeconds(order.limit()).dividedBy(shared ? 2 : 1);
        PlanOrder plain =
                switch (order.kind()) {
                    case FILL -> PlanOrder.fill(now, limit);
                    case REPAIR -> PlanOrder.repair(now, limit);
                    case REBALANCE -> PlanOrder.rebalance(now, limit);
                };
        PlanOrder limited = movesPerSecond
                .map(moves -> plain.limitedTo(moves * limit.toMillis() / 1000))
                .orElse(plain);
        return limited.seeded(order.seedOrZero()).moving(order.limits());
    }

    /** Makes the changes once before anybody waits for them: they may name what isn't there. */
    private static Solving solving(Assignment assignment, PlanInput input, List<Change> changes, PlanOrder order) {
        try {
            Change.applied(input.facts(), changes);
        } catch (UnknownFact unknown) {
            throw Problem.invalid("changes", String.valueOf(unknown.getMessage()));
        }
        return new Solving(UUID.randomUUID(), assignment, input, changes, order);
    }
}
