package axial.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** What a plan came to: counts first, then why something found no place. */
final class PlanReport {

    private PlanReport() {}

    static void show(Session session, JsonNode plan, JsonNode outcomes) {
        if (session.isJson()) {
            ObjectNode both = JsonNodeFactory.instance.objectNode();
            both.set("plan", plan);
            both.set("outcomes", outcomes);
            session.show(both, "");
            return;
        }
        session.out()
                .println("Plan " + plan.path("planId").asText() + ": "
                        + plan.path("state").asText());
        session.out().println("  score     " + plan.path("score").asText());
        session.out().println("  moves     " + plan.path("moves").size());
        session.out().println("  unplaced  " + plan.path("unplaced").size());
        counted(outcomes, "result").forEach((result, count) -> session.out()
                .println("  " + result.toLowerCase(java.util.Locale.ROOT) + "   " + count));
        reasons(session, "Why some found no place", counted(plan.path("unplaced"), "reason"));
        reasons(session, "Why booking refused some", refusals(outcomes));
        session.out().flush();
    }

    private static void reasons(Session session, String heading, Map<String, Integer> reasons) {
        if (!reasons.isEmpty()) {
            session.out().println(heading + ":");
            reasons.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(12)
                    .forEach(reason -> session.out().printf("  %5d  %s%n", reason.getValue(), reason.getKey()));
        }
    }

    private static Map<String, Integer> refusals(JsonNode outcomes) {
        Map<String, Integer> refusals = new TreeMap<>();
        outcomes.forEach(outcome -> {
            if (outcome.path("result").asText().equals("REFUSED")) {
                refusals.merge(outcome.path("reason").path("title").asText(), 1, Integer::sum);
            }
        });
        return refusals;
    }

    private static Map<String, Integer> counted(JsonNode rows, String field) {
        Map<String, Integer> counts = new TreeMap<>();
        rows.forEach(row -> counts.merge(row.path(field).asText(row.path(field).toString()), 1, Integer::sum));
        return counts;
    }
}
