package axial.local.cli;

import axial.local.client.AxialClient;
import axial.local.system.Service;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code axial load}. */
@Command(
        name = "load",
        description = "Shows how full the rooms are, by clinic, kind and day.",
        mixinStandardHelpOptions = true)
final class Load implements Callable<Integer> {

    @Mixin
    private Session session = new Session("mia");

    @Option(names = "--from", required = true, description = "The first day, e.g. 2026-11-30.")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--to", required = true, description = "The last day.")
    private LocalDate to = LocalDate.EPOCH;

    @Option(names = "--clinic", description = "Only this clinic.")
    private @Nullable String clinic;

    @Override
    public Integer call() {
        Map<String, @Nullable Object> query = new LinkedHashMap<>();
        query.put("from", from);
        query.put("to", to);
        query.put("clinic", clinic);
        JsonNode load = session.client().get(Service.BOOKING, AxialClient.path("/load", query));
        Table table = new Table(
                "No room is open in these days.",
                "date",
                "clinic",
                "rooms",
                "open min",
                "booked min",
                "idle min",
                "used");
        load.forEach(row -> {
            int open = row.path("openMinutes").asInt();
            int booked = row.path("bookedMinutes").asInt();
            table.row(
                    row.path("date").asText(),
                    row.path("clinic").asText(),
                    row.path("roomKind").asText(),
                    open,
                    booked,
                    row.path("idleMinutes").asInt(),
                    open == 0 ? "-" : String.format(Locale.ROOT, "%d%%", Math.round(100.0 * booked / open)));
        });
        session.show(load, table);
        return 0;
    }
}
