package axial.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Locale;

/** How two plans differ: how many requests are where, what each rule costs in both, then request by request. */
final class DifferenceReport {

    private static final int MOST_REQUESTS = 40;

    private final JsonNode difference;
    private final Names names;
    private final PrintWriter out;

    DifferenceReport(JsonNode difference, Names names, PrintWriter out) {
        this.difference = difference;
        this.names = names;
        this.out = out;
    }

    void print() {
        JsonNode a = difference.path("a");
        JsonNode b = difference.path("b");
        Table sides = new Table("", "", "plan", "score", "placed", "moves");
        sides.row(
                "A",
                a.path("planId").asText(),
                PlanRun.score(a),
                a.path("placed").asText(),
                a.path("moves").asText());
        sides.row(
                "B",
                b.path("planId").asText(),
                PlanRun.score(b),
                b.path("placed").asText(),
                b.path("moves").asText());
        sides.print(out);
        JsonNode totals = difference.path("totals");
        out.println();
        out.println(totals.path("same").asText() + " at the same place, "
                + totals.path("elsewhere").asText() + " elsewhere, "
                + totals.path("onlyA").asText() + " only in A, "
                + totals.path("onlyB").asText() + " only in B");
        out.println();
        rules();
        out.println();
        requests();
    }

    private void rules() {
        Table table = new Table("No rule costs anything.", "rule", "level", "cost in A", "cost in B", "B - A");
        difference.path("rules").forEach(rule -> {
            long a = rule.path("a").asLong();
            long b = rule.path("b").asLong();
            table.row(rule.path("rule").asText(), rule.path("level").asText(), a, b, b > a ? "+" + (b - a) : b - a);
        });
        table.print(out);
    }

    private void requests() {
        Table table = new Table("Everybody is at the same place.", "procedure", "differs in", "A", "B", "request");
        int shown = 0;
        int all = 0;
        for (JsonNode request : difference.path("requests")) {
            String kind = request.path("kind").asText();
            if (!kind.equals("SAME") && ++all <= MOST_REQUESTS) {
                shown++;
                table.row(
                        Sitting.of(request),
                        kind.equals("ELSEWHERE")
                                ? changed(request)
                                : kind.toLowerCase(Locale.ROOT).replace('_', ' '),
                        place(request.path("a")),
                        place(request.path("b")),
                        request.path("requestId").asText());
            }
        }
        table.print(out);
        if (all > shown) {
            out.println("... and " + (all - shown) + " more; --json has them all.");
        }
        out.flush();
    }

    private static String changed(JsonNode request) {
        StringBuilder words = new StringBuilder();
        request.path("changed").forEach(aspect -> words.append(words.isEmpty() ? "" : ", ")
                .append(aspect.asText().toLowerCase(Locale.ROOT)));
        return words.toString();
    }

    private String place(JsonNode place) {
        if (!place.isObject()) {
            return "-";
        }
        return names.local(place.path("start").asText(), place.path("clinic").asText()) + " "
                + place.path("roomCode").asText() + ", "
                + place.path("providerName").asText()
                + (place.path("planned").asBoolean() ? "" : " (as booked)");
    }
}
