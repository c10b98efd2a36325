package axial.planner.replica;

import axial.edge.problem.Problem;
import com.fasterxml.jackson.databind.JsonNode;

/** The problem that another replica answered with. */
final class Told extends Problem {

    private Told(int status, JsonNode document) {
        super(
                status,
                document.path("type").asText().replaceFirst(".*/", ""),
                document.path("title").asText(),
                document.path("detail").asText());
        document.properties().forEach(member -> {
            if (!isOfEveryProblem(member.getKey())) {
                with(member.getKey(), member.getValue());
            }
        });
        if (document.path("retry").asBoolean()) {
            retryAfter(1);
        }
    }

    static Told of(int status, JsonNode document) {
        return new Told(status, document);
    }

    private static boolean isOfEveryProblem(String member) {
        return switch (member) {
            case "type", "title", "status", "detail" -> true;
            default -> false;
        };
    }
}
