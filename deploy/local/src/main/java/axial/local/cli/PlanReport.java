package axial.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What a plan came to: counts first, then what it costs by rule, then why something found no place. */
final class PlanReport {

    private static final int MOST_REASONS = 12;

    private final JsonNode plan;
    private final PrintWriter out;

    private PlanReport(JsonNode plan, PrintWriter out) {
        this.plan = plan;
        this.out = out;
    }

    static void print(JsonNode plan, PrintWriter out) {
        new PlanReport(plan, out).print();
        out.flush();
    }

    private void print() {
        out.println("Plan " + plan.path("planId").asText() + ": "
                + plan.path("state").asText() + " after "
                + plan.path("elapsedMillis").asLong() / 1000 + " s");
        if (plan.hasNonNull("failure")) {
            out.println("  " + plan.path("failure").asText());
        }
        JsonNode counts = plan.path("counts");
        out.println("  score     " + PlanRun.score(plan));
        if (plan.path("toPlace").asInt() > 0) {
            out.println("  placed    " + plan.path("placed").asText() + " of "
                    + plan.path("toPlace").asText());
        }
        out.println("  moves     " + counts.path("moves").asText() + ", accepted "
                + counts.path("accepted").asText() + ", applied "
                + counts.path("applied").asText() + ", refused "
                + counts.path("refused").asText());
        if (plan.path("kind").asText().equals("REBALANCE")
                && counts.path("moves").asInt() == 0) {
            out.println("  Nothing was found that is worth calling anybody.");
        }
        if (plan.path("replay").isObject()) {
            out.println("  replay    " + plan.path("replay").path("sentence").asText());
        }
        printUpheaval();
        PlanTables.alternatives(plan, out);
        if (!plan.path("kind").asText().equals("FILL")) {
            PlanTables.loads("before", plan.path("before"), "after", plan.path("after"), out);
        }
        printCosts();
        reasons("Why some found no place", count(plan.path("unplaced"), one -> one.path("why")
                .path("reason")
                .asText()));
        reasons(
                "Why booking refused some",
                count(
                        plan.path("moves"),
                        one -> one.path("result").asText().equals("REFUSED")
                                ? one.path("reason").path("title").asText() + ": "
                                        + one.path("reason").path("detail").asText()
                                : ""));
    }

    private void printUpheaval() {
        JsonNode upheaval = plan.path("upheaval");
        if (upheaval.path("contacted").asInt() > 0) {
            out.println("  called    " + upheaval.path("contacted").asText() + ": "
                    + upheaval.path("rehoused").asText() + " of "
                    + upheaval.path("displaced").asText() + " displaced, "
                    + upheaval.path("othersMoved").asText() + " moved besides; "
                    + upheaval.path("daysMoved").asText() + " days and "
                    + upheaval.path("extraDriveMinutes").asText() + " more minutes to drive in all");
        }
    }

    private void printCosts() {
        Table table = new Table("", "rule", "level", "times", "cost");
        plan.path("costs")
                .forEach(cost -> table.row(
                        cost.path("rule").asText(),
                        cost.path("level").asText(),
                        cost.path("matches").asText(),
                        cost.path("cost").asText()));
        if (!plan.path("costs").isEmpty()) {
            table.print(out);
        }
    }

    private void reasons(String heading, Map<String, Integer> reasons) {
        if (!reasons.isEmpty()) {
            out.println(heading + ":");
            reasons.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(MOST_REASONS)
                    .forEach(reason -> out.printf("  %5d  %s%n", reason.getValue(), reason.getKey()));
        }
    }

    private static Map<String, Integer> count(JsonNode rows, Function<JsonNode, String> reason) {
        Map<String, Integer> counts = new TreeMap<>();
        rows.forEach(row -> counts.merge(reason.apply(row), 1, Integer::sum));
        counts.remove("");
        return counts;
    }
}
