package axial.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A request as a person reads it: what is asked for, the findings of the pathway, the clearances. Nothing of the patient. */
final class RequestReport {

    private final JsonNode request;
    private final Names names;
    private final PrintWriter out;

    RequestReport(JsonNode request, Names names, PrintWriter out) {
        this.request = request;
        this.names = names;
        this.out = out;
    }

    void print() {
        out.println(request.path("externalId").asText(request.path("requestId").asText()) + ": "
                + Sitting.of(request) + ", "
                + request.path("priority").asText() + ", "
                + request.path("state").asText() + (request.path("displaced").asBoolean() ? " (displaced)" : ""));
        line("id", request.path("requestId"));
        line("earliest", request.path("earliest"));
        line("latest", request.path("latest"));
        line("due", request.path("due"));
        line("done on", request.path("doneOn"));
        line("clinics", request.path("clinics"));
        line("prefers clinic", request.path("preferredClinic"));
        if (request.path("preferredProvider").isTextual()) {
            out.println("  prefers provider: "
                    + names.providerCode(request.path("preferredProvider").asText()));
        }
        line("modifiers", request.path("modifiers"));
        findings();
        Clearances.table(request.path("clearances")).print(out);
    }

    private void line(String title, JsonNode value) {
        if (value.isArray() && !value.isEmpty()) {
            out.println("  " + title + ": "
                    + StreamSupport.stream(value.spliterator(), false)
                            .map(JsonNode::asText)
                            .sorted()
                            .collect(Collectors.joining(", ")));
        } else if (value.isValueNode() && !value.isNull()) {
            out.println("  " + title + ": " + value.asText());
        }
    }

    /** What was applied without a question is left out. */
    private void findings() {
        Table table = new Table(
                "The pathway rules have nothing to say.", "rule", "decision", "severity", "evidence", "what it says");
        request.path("findings")
                .forEach(finding -> table.row(
                        finding.path("ruleId").asText(),
                        finding.path("decision").asText(),
                        finding.path("severity").asText(),
                        finding.path("evidence").asText(),
                        finding.path("text").asText()));
        table.print(out);
    }
}
