package axial.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The tables of a plan: its alternatives, and how full the clinics are before and after. */
final class PlanTables {

    private PlanTables() {}

    /** The one that is shown is marked. */
    static void alternatives(JsonNode plan, PrintWriter out) {
        if (plan.path("alternatives").isEmpty() || plan.path("purpose").asText().equals("WHAT_IF")) {
            return;
        }
        Table table = new Table(
                "",
                "",
                "best for",
                "state",
                "called",
                "moved besides",
                "days moved",
                "extra drive",
                "waited days",
                "late days",
                "no place",
                "price",
                "plan");
        for (JsonNode one : plan.path("alternatives")) {
            JsonNode upheaval = one.path("upheaval");
            table.row(
                    one.path("planId").equals(plan.path("planId")) ? ">" : "",
                    aims(one),
                    one.path("state").asText(),
                    upheaval.path("contacted").asText(),
                    upheaval.path("othersMoved").asText(),
                    upheaval.path("daysMoved").asText(),
                    upheaval.path("extraDriveMinutes").asText() + " min",
                    one.path("daysWaited").asText(),
                    one.path("daysLate").asText(),
                    one.path("toPlace").asInt() - one.path("placed").asInt(),
                    -one.path("score").path("soft").asLong(),
                    one.path("planId").asText());
        }
        out.println("Alternatives; accept one: axial plan --accept <plan>");
        table.print(out);
    }

    private static String aims(JsonNode one) {
        return StreamSupport.stream(one.path("aims").spliterator(), false)
                .map(aim -> aim.asText().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(" + "));
    }

    /** @param first how it stands in the one case, under this heading; likewise second */
    static void loads(String heading, JsonNode first, String other, JsonNode second, PrintWriter out) {
        Table table = new Table(
                "",
                "clinic",
                "used " + heading,
                "used " + other,
                "idle min " + heading,
                "idle min " + other,
                "full days " + heading,
                "full days " + other);
        for (JsonNode load : first.path("loads")) {
            for (JsonNode after : second.path("loads")) {
                if (after.path("clinic").equals(load.path("clinic"))) {
                    table.row(
                            load.path("clinic").asText(),
                            load.path("percent").asText() + "%",
                            after.path("percent").asText() + "%",
                            load.path("idleMinutes").asText(),
                            after.path("idleMinutes").asText(),
                            load.path("fullDays").asText(),
                            after.path("fullDays").asText());
                }
            }
        }
        if (!first.path("loads").isEmpty()) {
            table.print(out);
        }
    }
}
