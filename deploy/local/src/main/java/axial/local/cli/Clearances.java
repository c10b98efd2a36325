package axial.local.cli;

import axial.local.client.Answer;
import axial.local.system.Service;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code axial clearances}. */
@Command(
        name = "clearances",
        description =
                "Shows what must be cleared before a request's appointment is confirmed, or says how far one has come.",
        mixinStandardHelpOptions = true)
final class Clearances implements Callable<Integer> {

    @Mixin
    private Session session = new Session();

    @Parameters(index = "0", paramLabel = "REQUEST", description = "The request, e.g. RQ00001.")
    private String request = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "RULE", description = "The clearance's rule, e.g. SAF-01.")
    private @Nullable String rule;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "STATE",
            description = "MISSING, REQUESTED, GRANTED or WAIVED (the latter by mia, the manager, where it is hard).")
    private @Nullable String state;

    @Option(names = "--reason", description = "Why; needed to waive it.")
    private @Nullable String reason;

    @Option(names = "--day", description = "When it came to that; today by default.")
    private @Nullable LocalDate day;

    @Option(names = "--from", description = "The first day that a grant covers.")
    private @Nullable LocalDate from;

    @Option(names = "--until", description = "The last day that a grant covers.")
    private @Nullable LocalDate until;

    @Option(
            names = "--drug",
            description = "What the patient takes that thins the blood, e.g. warfarin; several times.")
    private List<String> drugs = List.of();

    @Option(names = "--no-drugs", description = "The patient takes nothing that thins the blood.")
    private boolean noDrugs;

    /** For example "3 missing". */
    static String counted(JsonNode request) {
        int missing = request.path("missingClearances").asInt();
        int advised = request.path("advisedClearances").asInt();
        return missing > 0 ? missing + " missing" : advised > 0 ? advised + " advised" : "-";
    }

    @Override
    public Integer call() {
        String path = "/requests/" + session.names().request(request) + "/clearances";
        if (rule == null) {
            JsonNode all = session.client().get(Service.BOOKING, path);
            session.show(all, table(all));
            return 0;
        }
        if (state == null) {
            throw new WrongUse("Which state is " + rule + " in? For example: axial clearances " + request + " " + rule
                    + " GRANTED");
        }
        Answer answer = session.client().post(Service.BOOKING, path + "/" + rule, change(state));
        session.show(answer.body(), sentence(answer.body()));
        return 0;
    }

    private Map<String, Object> change(String named) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("state", named.toUpperCase(Locale.ROOT));
        put(change, "reason", reason);
        put(change, "day", day);
        put(change, "validFrom", from);
        put(change, "validUntil", until);
        if (noDrugs || !drugs.isEmpty()) {
            change.put("drugs", drugs);
        }
        return change;
    }

    private static void put(Map<String, Object> change, String field, @Nullable Object value) {
        if (value != null) {
            change.put(field, value.toString());
        }
    }

    static Table table(JsonNode all) {
        Table table = new Table(
                "The request needs no clearance.",
                "rule",
                "kind",
                "state",
                "since",
                "who",
                "from",
                "until",
                "severity",
                "evidence",
                "what must be so");
        all.forEach(one -> table.row(
                one.path("ruleId").asText(),
                one.path("kind").asText(),
                one.path("state").asText(),
                shown(one.path("day")),
                shown(one.path("who")),
                shown(one.path("from")),
                shown(one.path("until")),
                one.path("severity").asText(),
                shortened(one.path("evidence").asText(), 24),
                shortened(one.path("sentence").asText(), 70)));
        return table;
    }

    private static String sentence(JsonNode one) {
        StringBuilder text = new StringBuilder(one.path("ruleId").asText())
                .append(" is ")
                .append(one.path("state").asText())
                .append(" since ")
                .append(shown(one.path("day")));
        if (one.path("from").isTextual() || one.path("until").isTextual()) {
            text.append("; it allows days from ")
                    .append(shown(one.path("from")))
                    .append(" to ")
                    .append(shown(one.path("until")));
        }
        one.path("holds").forEach(hold -> text.append("\n  ").append(hold.asText()));
        return text.toString();
    }

    private static String shown(JsonNode value) {
        return value.isTextual() ? value.asText() : "-";
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
