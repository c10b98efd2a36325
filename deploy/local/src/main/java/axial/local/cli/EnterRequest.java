package axial.local.cli;

import axial.local.client.Answer;
import axial.local.client.AxialClient;
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

/** {@code axial enter request}. */
@Command(
        name = "request",
        description = "Enters a request, and shows what the pathway rules make of it and what must be cleared.",
        mixinStandardHelpOptions = true)
final class EnterRequest implements Callable<Integer> {

    @Mixin
    private Session session = new Session();

    @Option(names = "--patient", required = true, paramLabel = "NUMBER", description = "The patient, e.g. P00001.")
    private String patient = "";

    @Option(names = "--procedure", required = true, paramLabel = "CODE", description = "The procedure, e.g. TPI.")
    private String procedure = "";

    @Option(names = "--priority", description = "ROUTINE, SOON or URGENT; ${DEFAULT-VALUE} by default.")
    private String priority = "ROUTINE";

    @Option(names = "--number", paramLabel = "NUMBER", description = "The request's number in your records.")
    private @Nullable String number;

    @Option(names = "--side", description = "LEFT, RIGHT or BILATERAL, where the procedure has one.")
    private @Nullable String side;

    @Option(names = "--levels", paramLabel = "N", description = "How many levels, where the procedure has some.")
    private @Nullable Integer levels;

    @Option(names = "--modifiers", split = ",", paramLabel = "WORD", description = "For example interpreter.")
    private @Nullable List<String> modifiers;

    @Option(names = "--clinics", split = ",", paramLabel = "CODE", description = "Only at these clinics.")
    private @Nullable List<String> clinics;

    @Option(names = "--earliest", paramLabel = "DATE", description = "Not before this day.")
    private @Nullable LocalDate earliest;

    @Option(names = "--latest", paramLabel = "DATE", description = "Not after this day.")
    private @Nullable LocalDate latest;

    @Option(names = "--due", paramLabel = "DATE", description = "By when it should be.")
    private @Nullable LocalDate due;

    @Option(
            names = "--after",
            paramLabel = "REQUEST[:DAYS]",
            description = "After this request, so many days later at the least; several times.")
    private List<String> after = List.of();

    @Option(names = "--provider", paramLabel = "CODE", description = "Preferably with this provider.")
    private @Nullable String provider;

    @Option(names = "--at", paramLabel = "CODE", description = "Preferably at this clinic.")
    private @Nullable String clinic;

    @Override
    public Integer call() {
        Answer answer = session.client().post(Service.BOOKING, "/requests", request(session.names()));
        if (session.isJson()) {
            session.show(answer.body(), "");
        } else {
            new RequestReport(answer.body(), session.names(), session.out()).print();
        }
        return 0;
    }

    private Map<String, Object> request(Names names) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("patientId", patientId());
        request.put("procedure", procedure);
        request.put("priority", priority.toUpperCase(Locale.ROOT));
        put(request, "externalId", number);
        put(request, "side", side == null ? null : side.toUpperCase(Locale.ROOT));
        put(request, "levels", levels);
        put(request, "modifiers", modifiers);
        put(request, "clinics", clinics);
        put(request, "earliest", earliest == null ? null : earliest.toString());
        put(request, "latest", latest == null ? null : latest.toString());
        put(request, "due", due == null ? null : due.toString());
        put(request, "preferredProvider", provider == null ? null : names.provider(provider));
        put(request, "preferredClinic", clinic);
        if (!after.isEmpty()) {
            request.put("after", after.stream().map(text -> link(text, names)).toList());
        }
        return request;
    }

    private String patientId() {
        if (Names.isId(patient)) {
            return patient;
        }
        JsonNode found =
                session.client().get(Service.BOOKING, AxialClient.path("/patients", Map.of("externalId", patient)));
        if (found.isEmpty()) {
            throw new WrongUse("There is no patient " + patient + ". Make one known: axial enter patient --help");
        }
        return found.path(0).path("patientId").asText();
    }

    private static Map<String, Object> link(String text, Names names) {
        String[] parts = text.split(":", 2);
        if (parts.length == 2 && !parts[1].matches("[0-9]{1,4}")) {
            throw new WrongUse(
                    "'" + text + "' can't be read; write RQ00001, or RQ00001:14 for 14 days later at the least.");
        }
        return Map.of(
                "requestId", names.request(parts[0]), "minGapDays", parts.length == 2 ? Integer.parseInt(parts[1]) : 0);
    }

    private static void put(Map<String, Object> request, String field, @Nullable Object value) {
        if (value != null) {
            request.put(field, value);
        }
    }
}
