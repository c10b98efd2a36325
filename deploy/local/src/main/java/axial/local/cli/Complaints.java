package axial.local.cli;

import axial.local.client.Refused;
import axial.local.client.Unreachable;
import axial.local.system.LocalFailed;
import axial.servers.ServerFailed;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import picocli.CommandLine;

/** Says what went wrong in words, never as a stack trace: that goes into a file, for whoever mends the command line. */
final class Complaints implements CommandLine.IExecutionExceptionHandler {

    private static final int REFUSED = 1;
    private static final int WRONG_COMMAND = 2;
    private static final int NOT_THERE = 3;
    private static final int FAULT = 4;

    @Override
    public int handleExecutionException(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (e instanceof Refused refused) {
            tell(refused.status(), refused.problem(), err);
            return REFUSED;
        }
        if (e instanceof Unreachable) {
            err.println(e.getMessage());
            err.println("Maybe Axial isn't running. Start it in another terminal: deploy/local/axial up");
            return NOT_THERE;
        }
        if (e instanceof LocalFailed failed) {
            err.println(failed.getMessage());
            err.println(failed.wayOut());
            return NOT_THERE;
        }
        if (e instanceof ServerFailed) {
            err.println(e.getMessage());
            return NOT_THERE;
        }
        if (e instanceof WrongUse) {
            err.println(e.getMessage());
            return WRONG_COMMAND;
        }
        tellOfFault(e, err);
        return FAULT;
    }

    private static void tellOfFault(Exception e, PrintWriter err) {
        err.println(
                "The command line itself failed. Whether anything was changed isn't known: look before you try again.");
        try {
            Path report = Files.createTempFile("axial-fault-", ".txt");
            try (PrintWriter file = new PrintWriter(report.toFile(), StandardCharsets.UTF_8)) {
                e.printStackTrace(file);
            }
            err.println("What happened is written in " + report + ".");
        } catch (IOException unwritten) {
            err.println("What happened could not be written anywhere.");
        }
    }

    static void tell(int status, JsonNode problem, PrintWriter err) {
        err.println(problem.path("title").asText("Refused with HTTP " + status));
        if (problem.hasNonNull("detail")) {
            err.println("  " + problem.path("detail").asText());
        }
        if (problem.hasNonNull("procedure")) {
            err.println("  it is for: " + Sitting.of(problem));
        }
        if (problem.hasNonNull("field")) {
            err.println("  field: " + problem.path("field").asText());
        }
        problem.path("missing")
                .forEach(clearance ->
                        err.println("  missing: " + clearance.path("ruleId").asText() + " "
                                + clearance.path("kind").asText() + " is "
                                + clearance.path("state").asText()));
        problem.path("inTheWay")
                .forEach(obstacle ->
                        err.println("  in the way: " + obstacle.path("kind").asText() + " "
                                + obstacle.path("code").asText() + " "
                                + time(problem, obstacle.path("start")) + " to "
                                + time(problem, obstacle.path("end"))));
        problem.path("next").forEach(next -> tellOfPlace(problem, next, err));
        if (status == 401 || status == 403) {
            err.println(
                    "  The sample users are sam, vera (schedulers), paula (provider), mia (manager), ada (admin): --user");
        }
    }

    /** What could be next may be a place, or a state, which the detail names already. */
    private static void tellOfPlace(JsonNode problem, JsonNode next, PrintWriter err) {
        if (next.isObject()) {
            err.println("  free instead: " + time(problem, next.path("start")) + " "
                    + next.path("roomCode").asText("") + " "
                    + next.path("providerCode").asText(""));
        }
    }

    /** On the clock of the clinic, by the zone the problem names. */
    private static String time(JsonNode problem, JsonNode instant) {
        String text = instant.asText();
        String zone = problem.path("timeZone").asText("");
        return zone.isEmpty() || text.isEmpty()
                ? text
                : new ClinicTime(ZoneId.of(zone)).dayAndHour(Instant.parse(text));
    }
}
