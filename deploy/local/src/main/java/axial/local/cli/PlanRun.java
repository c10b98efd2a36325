package axial.local.cli;

import axial.local.client.Answer;
import axial.local.client.AxialClient;
import axial.local.system.LocalFailed;
import axial.local.system.Service;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** One run of the planner, followed from the start to the last outcome. */
final class PlanRun {

    private static final Set<String> THINKING = Set.of("SOLVING", "QUEUED", "STARTING");
    private static final Duration APPLYING = Duration.ofMinutes(5);

    private final Session session;
    private JsonNode outcomes = JsonNodeFactory.instance.arrayNode();

    PlanRun(Session session) {
        this.session = session;
    }

    /** Answers the plan's path. */
    String start(Map<String, ?> command) {
        Answer started = session.client().post(Service.PLANNER, "/plans", command);
        String location = started.location().isEmpty()
                ? "/plans/" + started.body().path("planId").asText()
                : URI.create(started.location()).getPath();
        return location;
    }

    /** Draws the progress until there is a proposal. */
    JsonNode await(String path, int seconds) {
        AxialClient client = session.client();
        ProgressBar bar = new ProgressBar(session.err());
        long began = System.nanoTime();
        JsonNode plan = client.get(Service.PLANNER, path);
        while (THINKING.contains(plan.path("state").asText())) {
            client.follow(
                    Service.PLANNER,
                    path + "/progress",
                    progress -> bar.draw((System.nanoTime() - began) / 1e9 / Math.max(1, seconds), words(progress)));
            plan = client.get(Service.PLANNER, path);
        }
        bar.done();
        return plan;
    }

    private static String words(JsonNode progress) {
        return progress.path("state").asText("") + " "
                + progress.path("score").asText(progress.path("bestScore").asText(""));
    }

    /** Accepts all moves and waits until booking has said something about each of them. */
    JsonNode accept(String path) {
        AxialClient client = session.client();
        client.post(Service.PLANNER, path + "/acceptance", Collections.singletonMap("moves", null));
        ProgressBar bar = new ProgressBar(session.err());
        long limit = System.nanoTime() + APPLYING.toNanos();
        JsonNode plan = client.get(Service.PLANNER, path);
        int moves = plan.path("moves").size();
        while (outcomes.size() < moves) {
            if (System.nanoTime() > limit) {
                throw new LocalFailed(
                        "Booking has answered " + outcomes.size() + " of " + moves + " moves in five minutes.",
                        "The others follow when booking and Kafka run; see " + path + "/outcomes.");
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            JsonNode answer = client.get(Service.PLANNER, path + "/outcomes");
            outcomes = answer.isArray() ? answer : answer.path("outcomes");
            bar.draw((double) outcomes.size() / moves, "applying " + outcomes.size() + " of " + moves);
        }
        bar.done();
        return client.get(Service.PLANNER, path);
    }

    JsonNode outcomes() {
        return outcomes;
    }
}
