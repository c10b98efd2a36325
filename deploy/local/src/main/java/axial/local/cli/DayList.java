package axial.local.cli;

import axial.local.client.AxialClient;
import axial.local.system.Service;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code axial day}. */
@Command(
        name = "day",
        description = "Shows the day of a clinic, a provider or a room.",
        mixinStandardHelpOptions = true)
final class DayList implements Callable<Integer> {

    @Mixin
    private Session session = new Session();

    @Option(names = "--date", required = true, description = "The day, e.g. 2026-12-01.")
    private LocalDate date = LocalDate.EPOCH;

    @ArgGroup(multiplicity = "1")
    private Whose whose = new Whose();

    /** Exactly one of them. */
    static final class Whose {
        @Option(names = "--clinic", description = "The clinic, e.g. TUL.")
        private @Nullable String clinic;

        @Option(names = "--provider", description = "The provider, e.g. IPM01.")
        private @Nullable String provider;

        @Option(names = "--room", description = "The room, e.g. TUL-F1.")
        private @Nullable String room;
    }

    @Override
    public Integer call() {
        Names names = session.names();
        Map<String, @Nullable Object> query = new LinkedHashMap<>();
        query.put("date", date);
        query.put("clinic", whose.clinic);
        query.put("provider", whose.provider == null ? null : names.provider(whose.provider));
        query.put("room", whose.room == null ? null : names.resource(whose.room));
        JsonNode day = session.client().get(Service.BOOKING, AxialClient.path("/days", query));
        session.show(day, table(day, names));
        return 0;
    }

    private static Table table(JsonNode day, Names names) {
        Table table = new Table(
                "Nothing is booked on that day.",
                "start",
                "end",
                "clinic",
                "room",
                "provider",
                "procedure",
                "side",
                "levels",
                "state",
                "patient",
                "appointment",
                "issues");
        day.forEach(entry -> {
            String clinic = entry.path("clinic").asText();
            Sitting sitting = Sitting.of(entry);
            table.row(
                    names.hour(entry.path("start").asText(), clinic),
                    names.hour(entry.path("end").asText(), clinic),
                    clinic,
                    entry.path("roomCode").asText(),
                    entry.path("providerName").asText(),
                    sitting.procedure(),
                    sitting.shownSide(),
                    sitting.levels(),
                    entry.path("state").asText(),
                    entry.path("patient").asText(),
                    entry.path("appointmentId").asText(),
                    Issues.kinds(entry.path("issues")));
        });
        return table;
    }
}
