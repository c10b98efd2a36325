package axial.local.cli;

import axial.local.system.Service;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code axial offers}. */
@Command(
        name = "offers",
        description = "Shows where a request could go, the best place first.",
        mixinStandardHelpOptions = true)
final class Offers implements Callable<Integer> {

    @Mixin
    private Session session = new Session();

    @Parameters(paramLabel = "REQUEST", description = "The request, e.g. RQ00001.")
    private String request = "";

    @Option(names = "--clinics", split = ",", description = "Only these clinics, e.g. TUL,SSP.")
    private @Nullable List<String> clinics;

    @Option(names = "--from", description = "Not before this day.")
    private @Nullable LocalDate from;

    @Option(names = "--to", description = "Not after this day.")
    private @Nullable LocalDate to;

    @Option(names = "--provider", description = "Only this provider, e.g. IPM01.")
    private @Nullable String provider;

    @Option(names = "--limit", description = "At most so many; ${DEFAULT-VALUE} by default.", defaultValue = "10")
    private int limit = 10;

    @Option(
            names = "--per-day",
            description = "At most so many of one provider's day; ${DEFAULT-VALUE} by default.",
            defaultValue = "1")
    private int perProviderDay = 1;

    @Option(names = "--after-position", description = "Only once the planner knows the ledger up to this position.")
    private @Nullable Long ledgerPosition;

    @Override
    public Integer call() {
        String id = session.names().request(request);
        Map<String, @Nullable Object> ask = new LinkedHashMap<>();
        ask.put("requestId", id);
        ask.put("clinics", clinics);
        ask.put("from", from == null ? null : from.toString());
        ask.put("to", to == null ? null : to.toString());
        ask.put("providerId", provider == null ? null : session.names().provider(provider));
        ask.put("limit", limit);
        ask.put("perProviderDay", perProviderDay);
        ask.put("ledgerPosition", ledgerPosition);
        JsonNode answer = session.client().post(Service.PLANNER, "/offers", ask).body();
        new OfferMemory(session.where()).keep(id, answer);
        session.show(answer, OfferTable.of(answer, session.names()));
        return 0;
    }
}
