package axial.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;

/** A plan with some changes beside the plan without them. */
final class WhatIfReport {

    private final JsonNode with;
    private final JsonNode without;
    private final PrintWriter out;

    WhatIfReport(JsonNode with, JsonNode without, PrintWriter out) {
        this.with = with;
        this.without = without;
        this.out = out;
    }

    void print() {
        Table figures = new Table("", "", "as it is", "what if", "difference");
        figure(
                figures,
                "placed",
                without.path("placed").asLong(),
                with.path("placed").asLong());
        figure(figures, "no place", unplaced(without), unplaced(with));
        figure(figures, "days waited", after(without, "daysWaited"), after(with, "daysWaited"));
        figure(figures, "days late", after(without, "daysLate"), after(with, "daysLate"));
        figure(figures, "called", called(without), called(with));
        figure(figures, "price", price(without), price(with));
        figures.print(out);
        out.println();
        PlanTables.loads("as it is", without.path("after"), "what if", with.path("after"), out);
        out.println();
        rules();
        out.println();
        out.println("Nothing was changed. Compare who is where: axial plan --compare "
                + without.path("planId").asText() + " " + with.path("planId").asText());
        out.flush();
    }

    private static void figure(Table table, String what, long asItIs, long whatIf) {
        table.row(what, asItIs, whatIf, whatIf > asItIs ? "+" + (whatIf - asItIs) : whatIf - asItIs);
    }

    private static long unplaced(JsonNode plan) {
        return plan.path("toPlace").asLong() - plan.path("placed").asLong();
    }

    private static long after(JsonNode plan, String what) {
        return plan.path("after").path(what).asLong();
    }

    private static long called(JsonNode plan) {
        return plan.path("upheaval").path("contacted").asLong();
    }

    private static long price(JsonNode plan) {
        return -plan.path("score").path("soft").asLong();
    }

    private void rules() {
        Map<String, long[]> costs = new TreeMap<>();
        add(without, 0, costs);
        add(with, 1, costs);
        Table table = new Table("No rule costs anything.", "rule", "as it is", "what if", "difference");
        costs.forEach((rule, both) -> figure(table, rule, both[0], both[1]));
        table.print(out);
    }

    private static void add(JsonNode plan, int side, Map<String, long[]> into) {
        plan.path("costs")
                .forEach(cost -> into.computeIfAbsent(cost.path("rule").asText(), rule -> new long[2])[side] =
                        cost.path("cost").asLong());
    }
}
