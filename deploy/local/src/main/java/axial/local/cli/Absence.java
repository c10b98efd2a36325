package axial.local.cli;

import axial.local.system.Service;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code axial absence}. */
@Command(
        name = "absence",
        description = "Says that a provider is away; what is booked then is displaced.",
        mixinStandardHelpOptions = true)
final class Absence implements Callable<Integer> {

    @Mixin
    private Session session = new Session("mia");

    @Mixin
    private Span span = new Span();

    @Parameters(paramLabel = "PROVIDER", description = "The provider, e.g. IPM01.")
    private String provider = "";

    @Override
    public Integer call() {
        Names names = session.names();
        JsonNode made = session.client()
                .post(
                        Service.PROVIDER,
                        "/absences",
                        Map.of(
                                "providerId", names.provider(provider),
                                "start", span.start(names, ""),
                                "end", span.end(names, ""),
                                "reason", span.reason()))
                .body();
        session.show(made, provider + " is away. See who lost a place: axial displaced");
        return 0;
    }
}
