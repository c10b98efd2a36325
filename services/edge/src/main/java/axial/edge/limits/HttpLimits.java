package axial.edge.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The bounds of requests over HTTP, the same in every service. */
@ConfigMapping(prefix = "axial.http")
public interface HttpLimits {

    /** The largest body of anything but an import. */
    @WithDefault("64K")
    MemorySize bodySize();

    /** How long such a body may take from its head to its last byte. */
    @WithDefault("10s")
    Duration bodyPatience();

    /** The largest file of an import. */
    @WithDefault("16M")
    MemorySize importSize();

    /** How long an import's file may take to come. */
    @WithDefault("120s")
    Duration importPatience();

    /** Imports that run at once in one service. */
    @WithDefault("2")
    int importsAtOnce();

    /** Requests of one caller that run at once in one service. */
    @WithDefault("8")
    int callsAtOnce();

    /** Requests of one caller that wait for those; more are answered with 429. */
    @WithDefault("256")
    int callsWaiting();

    /** How callers reach the service, for example {@code https://booking.example}, before every Location; left out: Location is a path. */
    Optional<URI> publicUrl();
}
