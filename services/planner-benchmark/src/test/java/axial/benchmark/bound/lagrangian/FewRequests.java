package axial.benchmark.bound.lagrangian;

import axial.benchmark.check.Checker;
import axial.benchmark.format.PlanFile.Score;
import axial.benchmark.instance.Instance;
import axial.benchmark.instance.InstanceGenerator;
import axial.benchmark.runner.Field;
import axial.benchmark.runner.Outcome;
import axial.planning.model.Facts;
import axial.planning.model.Opening;
import axial.planning.model.Resource;
import axial.planning.model.ResourceKind;
import axial.planning.model.Session;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Instances small enough to be solved to the end, but with so little time and so few rooms that requests are in each other's way. */
final class FewRequests {

    private static final Duration SESSION = Duration.ofMinutes(97);
    private static final Duration OPEN = Duration.ofMinutes(110);
    private static final Duration MORNING_TO_AFTERNOON = Duration.ofHours(5);
    private static final double CPU_SECONDS = 20;

    private FewRequests() {}

    /** Three providers with short sessions. */
    static Instance sparse(int requests, int days, long seed) {
        return cut(requests, days, seed, Set.of("provider-01", "provider-05", "provider-13"), room -> true);
    }

    /** One room at each clinic, only open a little longer than the sessions. */
    static Instance crowded(int requests, int days, long seed) {
        return cut(requests, days, seed, Set.of("provider-05", "provider-15", "provider-11"), room -> room.id()
                .endsWith("-FLUORO-1"));
    }

    private static Instance cut(int requests, int days, long seed, Set<String> providers, Predicate<Resource> rooms) {
        Instance whole =
                InstanceGenerator.generate("few-%d-%d-%d".formatted(requests, days, seed), requests, days, seed);
        Facts facts = whole.facts();
        List<Session> sessions = facts.sessions().stream()
                .filter(session -> providers.contains(session.providerId()))
                .map(FewRequests::shortened)
                .toList();
        Set<String> open = facts.resources().stream()
                .filter(resource -> resource.kind() == ResourceKind.ROOM)
                .filter(rooms)
                .map(Resource::id)
                .collect(Collectors.toSet());
        List<Opening> openings = facts.openings().stream()
                .flatMap(opening -> open.contains(opening.resourceId()) ? twice(opening) : Stream.of(opening))
                .toList();
        return with(
                whole, openings, sessions, resource -> resource.kind() != ResourceKind.ROOM || rooms.test(resource));
    }

    /** The same with less to work with. */
    static Instance without(Predicate<Resource> lost, Instance instance) {
        Facts facts = instance.facts();
        return with(instance, facts.openings(), facts.sessions(), lost.negate());
    }

    private static Instance with(
            Instance instance, List<Opening> openings, List<Session> sessions, Predicate<Resource> kept) {
        Facts facts = instance.facts();
        List<Resource> resources = facts.resources().stream().filter(kept).toList();
        Set<String> ids = resources.stream().map(Resource::id).collect(Collectors.toSet());
        Facts changed = new Facts(
                facts.network(),
                facts.clinics(),
                resources,
                openings.stream()
                        .filter(opening -> ids.contains(opening.resourceId()))
                        .toList(),
                facts.providers(),
                sessions,
                facts.requests(),
                List.of());
        return new Instance(instance.name(), instance.now(), instance.weights(), changed);
    }

    private static Session shortened(Session session) {
        return new Session(
                session.id(),
                session.providerId(),
                session.clinic(),
                session.start(),
                session.start().plus(SESSION),
                session.kind());
    }

    private static Stream<Opening> twice(Opening opening) {
        return Stream.of(Duration.ZERO, MORNING_TO_AFTERNOON)
                .map(later -> new Opening(
                        opening.id() + "+" + later.toHours(),
                        opening.resourceId(),
                        opening.clinic(),
                        opening.start().plus(later),
                        opening.start().plus(later).plus(OPEN)));
    }

    /** As CP-SAT proves it and the checker counts it. */
    static Score optimum(Instance instance) {
        Outcome outcome = Field.named("cp-sat").solve(instance, CPU_SECONDS, 1);
        if (!String.valueOf(outcome.reasons().get("bound")).contains("OPTIMAL")) {
            throw new IllegalStateException(instance.name() + " was not solved to its end: " + outcome.reasons());
        }
        return Checker.check(instance, outcome.placements()).score();
    }
}
