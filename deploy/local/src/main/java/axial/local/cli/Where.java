package axial.local.cli;

import axial.local.system.LocalFailed;
import axial.local.system.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the local Axial keeps its data and listens. */
final class Where {

    @Option(names = "--data", paramLabel = "DIR", description = "Where data are kept; deploy/local/data by default.")
    private @Nullable Path data;

    @Option(
            names = "--ports-from",
            paramLabel = "N",
            description = "The first port; by default that of the last start, or 8100.")
    private @Nullable Integer portsFrom;

    Path repository() {
        return Path.of(System.getProperty("axial.repository", "."))
                .toAbsolutePath()
                .normalize();
    }

    Path data() {
        return data == null ? repository().resolve("deploy/local/data") : data.toAbsolutePath();
    }

    /** For a start: what was asked for, or the usual ones. */
    Ports wished() {
        return portsFrom == null ? Ports.USUAL : new Ports(portsFrom);
    }

    /** For everything else: what was asked for, or where the last start put it. */
    Ports known() {
        Path note = data().resolve("ports-from");
        if (portsFrom != null || !Files.exists(note)) {
            return wished();
        }
        try {
            return new Ports(Integer.parseInt(Files.readString(note).trim()));
        } catch (NumberFormatException e) {
            throw new LocalFailed(note + " is no port number.", "Delete it and start again: axial up");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
