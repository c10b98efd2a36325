package axial.local.cli;

import axial.local.system.LocalSettings;
import axial.local.system.LocalUser;
import axial.local.system.Ports;
import axial.local.system.Service;
import java.io.PrintWriter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a person reads when Axial is ready: where it is, who may use it, and what to type next. */
final class ReadySignal {

    private final LocalSettings settings;
    private final @Nullable LocalDate sampleStart;

    ReadySignal(LocalSettings settings, @Nullable LocalDate sampleStart) {
        this.settings = settings;
        this.sampleStart = sampleStart;
    }

    void print(PrintWriter out, long seconds) {
        Ports ports = settings.ports();
        out.println();
        out.println("Axial is ready (" + seconds + " s). Stop it with Ctrl-C; it keeps its data in " + settings.data());
        out.println();
        for (Service service : Service.values()) {
            out.printf(
                    "  %-11s http://127.0.0.1:%d   (what it can do: /q/openapi)%n", service.title(), ports.of(service));
        }
        out.printf("  %-11s http://127.0.0.1:%d/axial%n", "issuer", ports.issuer());
        out.printf("  %-11s 127.0.0.1:%d, user and password postgres%n", "PostgreSQL", ports.postgres());
        out.printf("  %-11s 127.0.0.1:%d%n", "Kafka", ports.kafka());
        out.println();
        out.println("  Users, all with the password \"axial\":");
        LocalUser.all().forEach(user -> out.printf("    %-6s %s%n", user.name(), user.about()));
        out.println();
        out.println("  Next, in another terminal:");
        next(out);
        out.flush();
    }

    private void next(PrintWriter out) {
        if (sampleStart == null) {
            out.println("    deploy/local/axial sample /tmp/axial-sample --import");
            out.println("    deploy/local/axial help");
        } else {
            out.println("    deploy/local/axial requests");
            out.println("    deploy/local/axial offers RQ00001");
            out.println("    deploy/local/axial book RQ00001 --offer 1");
        }
    }
}
