package axial.benchmark.bound.lagrangian;

import axial.benchmark.check.Checker;
import axial.benchmark.format.PlanFile.Score;
import axial.benchmark.instance.Instance;
import axial.benchmark.instance.InstanceGenerator;
import axial.benchmark.pooled.Option;
import axial.benchmark.pooled.Pooled;
import axial.benchmark.runner.Allowance;
import axial.benchmark.runner.Field;
import axial.benchmark.runner.Outcome;
import axial.planning.model.After;
import axial.planning.model.Facts;
import axial.planning.model.Opening;
import axial.planning.model.Request;
import axial.planning.model.Resource;
import axial.planning.model.ResourceKind;
import axial.planning.model.Session;
import axial.planning.rules.Rule;
import axial.planning.rules.Weights;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Instances small enough to be solved to the end, but with so little time and so few rooms that requests are in each other's way. */
final class FewRequests {

    private static final Duration SESSION = Duration.ofMinutes(97);
    private static final Duration OPEN = Duration.ofMinutes(110);
    private static final Duration MORNING_TO_AFTERNOON = Duration.ofHours(5);
    private static final Duration MORNING_TO_NEXT_CLINIC = Duration.ofMinutes(115);

    private FewRequests() {}

    /** Three providers with short sessions. */
    static Instance sparse(int requests, int days, long seed) {
        return with(generated(requests, days, seed), of("provider-01", "provider-05", "provider-13"), any -> true);
    }

    /** One room at each clinic, only open a little longer than the sessions, and dear when it is full. */
    static Instance crowded(int requests, int days, long seed) {
        return crowded(generated(requests, days, seed), of("provider-05", "provider-15", "provider-11"));
    }

    /** One provider, who fills the room. */
    static Instance full(int requests, long seed) {
        return crowded(generated(requests, 1, seed), of("provider-05"));
    }

    private static Instance crowded(Instance whole, UnaryOperator<List<Session>> sessions) {
        Instance oneRoom = with(whole, sessions, FewRequests::isFirstRoom);
        Facts facts = oneRoom.facts();
        List<Opening> openings = facts.openings().stream()
                .flatMap(opening -> opening.resourceId().contains("-FLUORO-") ? twice(opening) : Stream.of(opening))
                .toList();
        return with(
                oneRoom,
                oneRoom.weights().with(Rule.CLINIC_LOAD, 35),
                facts.resources(),
                openings,
                facts.sessions(),
                facts.requests());
    }

    /** Three providers, and at each clinic a single bay to rest in. */
    static Instance resting(int requests, long seed) {
        return with(
                generated(requests, 1, seed),
                of("provider-01", "provider-05", "provider-13"),
                resource -> resource.kind() != ResourceKind.BAY || resource.id().endsWith("-BAY-1"));
    }

    /** Every session in the afternoon begins at another clinic, eighteen minutes after the one before noon. */
    static Instance driving(int requests, long seed) {
        return with(
                generated(requests, 1, seed),
                sessions -> atNextClinic(of("provider-01").apply(sessions)),
                any -> true);
    }

    /** Every second request must be done a day or two after the one before. */
    static Instance linked(int requests, int days, long seed) {
        Instance sparse = sparse(requests, days, seed);
        Facts facts = sparse.facts();
        List<Request> linked = new ArrayList<>();
        for (int i = 0; i < facts.requests().size(); i++) {
            Request request = facts.requests().get(i);
            linked.add(i % 2 == 0 ? request : after(facts.requests().get(i - 1), request));
        }
        return with(sparse, Weights.standard(), facts.resources(), facts.openings(), facts.sessions(), linked);
    }

    /** The same with less to work with. */
    static Instance without(String resource, Instance instance) {
        return with(instance, same -> same, kept -> !kept.id().equals(resource));
    }

    private static Instance generated(int requests, int days, long seed) {
        return InstanceGenerator.generate("few-%d-%d-%d".formatted(requests, days, seed), requests, days, seed);
    }

    /** Their sessions, made short. */
    private static UnaryOperator<List<Session>> of(String... providers) {
        return sessions -> sessions.stream()
                .filter(session -> List.of(providers).contains(session.providerId()))
                .map(session -> moved(session, session.clinic(), session.start()))
                .toList();
    }

    private static boolean isFirstRoom(Resource resource) {
        return resource.kind() != ResourceKind.ROOM || resource.id().endsWith("-FLUORO-1");
    }

    private static List<Session> atNextClinic(List<Session> sessions) {
        List<Session> moved = new ArrayList<>();
        for (int i = 0; i + 1 < sessions.size(); i += 2) {
            Session morning = sessions.get(i);
            String next = morning.clinic().equals("TUL") ? "SSP" : "TUL";
            moved.add(morning);
            moved.add(moved(sessions.get(i + 1), next, morning.start().plus(MORNING_TO_NEXT_CLINIC)));
        }
        return moved;
    }

    private static Session moved(Session session, String clinic, Instant start) {
        return new Session(session.id(), session.providerId(), clinic, start, start.plus(SESSION), session.kind());
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

    private static Request after(Request before, Request later) {
        return new Request(
                later.id(),
                later.state(),
                later.procedure(),
                later.priority(),
                later.earliest(),
                later.latest(),
                later.due(),
                later.alternatives(),
                later.performers(),
                later.credentials(),
                later.driveMinutes(),
                later.maxDriveMinutes(),
                later.clinics(),
                later.preferredClinic(),
                later.preferredProvider(),
                later.preferredWeekdays(),
                later.patientKey(),
                later.unavailable(),
                List.of(new After(before.id(), 1, 2)),
                later.notSameDayAs(),
                later.softGaps(),
                later.displaced());
    }

    private static Instance with(Instance instance, UnaryOperator<List<Session>> sessions, Predicate<Resource> kept) {
        Facts facts = instance.facts();
        List<Resource> resources = facts.resources().stream().filter(kept).toList();
        Set<String> ids = resources.stream().map(Resource::id).collect(Collectors.toSet());
        List<Opening> openings = facts.openings().stream()
                .filter(opening -> ids.contains(opening.resourceId()))
                .toList();
        return with(
                instance, instance.weights(), resources, openings, sessions.apply(facts.sessions()), facts.requests());
    }

    private static Instance with(
            Instance instance,
            Weights weights,
            List<Resource> resources,
            List<Opening> openings,
            List<Session> sessions,
            List<Request> requests) {
        Facts facts = instance.facts();
        Facts changed = new Facts(
                facts.network(),
                facts.clinics(),
                resources,
                openings,
                facts.providers(),
                sessions,
                requests,
                List.of());
        return new Instance(instance.name(), instance.now(), weights, changed);
    }

    /** As if everybody got their cheapest option. */
    static Guess cheapest(Pooled pooled) {
        return new Guess() {
            @Override
            public double once(int request) {
                return pooled.options(request).stream()
                        .mapToInt(Option::price)
                        .min()
                        .orElse(0);
            }
        };
    }

    /** As CP-SAT proves it and the checker counts it. */
    static Score optimum(Instance instance) {
        Outcome outcome = Field.named("cp-sat").solve(instance, Allowance.UNLIMITED, 1);
        if (!String.valueOf(outcome.reasons().get("bound")).contains("OPTIMAL")) {
            throw new IllegalStateException(instance.name() + " was not solved to its end: " + outcome.reasons());
        }
        return Checker.check(instance, outcome.placements()).score();
    }
}
