package axial.local.cli;

import axial.local.client.Answer;
import axial.local.client.AxialClient;
import axial.local.system.LocalFailed;
import axial.local.system.Service;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** One run of the planner, followed from the order to the last outcome. */
final class PlanRun {

    private static final Duration APPLYING = Duration.ofMinutes(5);

    private final Session session;

    PlanRun(Session session) {
        this.session = session;
    }

    /** Orders a plan and answers its path. */
    String start(Map<String, ?> order) {
        return start("/plans", order);
    }

    /** Has something solved and answers the path of the plan. */
    String start(String path, Map<String, ?> order) {
        Answer started = session.client().post(Service.PLANNER, path, order);
        return URI.create(started.location()).getPath();
    }

    /** Draws the progress until the plan is solved. */
    JsonNode await(String path) {
        AxialClient client = session.client();
        ProgressBar bar = new ProgressBar(session.err());
        JsonNode plan = client.get(Service.PLANNER, path);
        while (plan.path("state").asText().equals("SOLVING")) {
            client.follow(Service.PLANNER, path + "/progress", progress -> draw(bar, progress));
            plan = client.get(Service.PLANNER, path);
        }
        bar.done();
        return plan;
    }

    private static void draw(ProgressBar bar, JsonNode progress) {
        double share = progress.path("elapsedMillis").asDouble()
                / 1000
                / Math.max(1, progress.path("seconds").asInt());
        bar.draw(
                share,
                step(progress) + progress.path("placed").asText() + " of "
                        + progress.path("toPlace").asText() + " placed, "
                        + progress.path("moved").asText() + " moved, score " + score(progress));
    }

    /** Which of several plans is being thought of. */
    private static String step(JsonNode progress) {
        String step = progress.path("step").asText("");
        return step.isEmpty() || step.equals("PLAN") || step.equals("null")
                ? ""
                : step.toLowerCase(Locale.ROOT).replace('_', ' ') + ": ";
    }

    /** Accepts all moves and waits until booking has answered each of them. */
    JsonNode accept(String path) {
        AxialClient client = session.client();
        client.post(Service.PLANNER, path + "/acceptance", Map.of());
        ProgressBar bar = new ProgressBar(session.err());
        long limit = System.nanoTime() + APPLYING.toNanos();
        JsonNode outcomes = client.get(Service.PLANNER, path + "/outcomes");
        while (outcomes.path("pending").asInt() > 0) {
            long pending = outcomes.path("pending").asLong();
            long accepted = outcomes.path("counts").path("accepted").asLong();
            if (System.nanoTime() > limit) {
                throw new LocalFailed(
                        "Booking has not answered " + pending + " of " + accepted + " moves in five minutes.",
                        "The others follow when booking and Kafka run; look again at planner's " + path + "/outcomes.");
            }
            bar.draw((double) (accepted - pending) / accepted, "applying, " + pending + " of " + accepted + " to go");
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            outcomes = client.get(Service.PLANNER, path + "/outcomes");
        }
        bar.done();
        return client.get(Service.PLANNER, path);
    }

    /** The three levels as people write them. */
    static String score(JsonNode plan) {
        JsonNode score = plan.path("score");
        return score.isObject()
                ? score.path("hard").asText() + "hard/" + score.path("medium").asText() + "medium/"
                        + score.path("soft").asText() + "soft"
                : "-";
    }
}
