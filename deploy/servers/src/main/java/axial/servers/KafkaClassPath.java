package axial.servers;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the forked broker needs of this process's class path: its own jars and this module, and nothing of the service
 * under test. The logging binding is kept as a resource so that it never meets the one of a Quarkus application.
 */
final class KafkaClassPath {

    private static final Pattern NEEDED = Pattern.compile(
            "(kafka|scala|jackson-|snakeyaml|jopt-simple|argparse4j|jose4j|metrics-core|slf4j-api|log4j-(api|core)|re2j"
                    + "|caffeine|pcollections|commons-validator|commons-logging|HdrHistogram|opentelemetry-proto"
                    + "|protobuf-java|zstd-jni|lz4-java|snappy-java|hash4j).*\\.jar");
    private static final String BINDING = "/axial/servers/logging/slf4j-simple.jar";

    private KafkaClassPath() {}

    /** A class path for {@code java -cp}; the logging binding is laid into the given directory. */
    static String in(Path directory) {
        Stream<String> own =
                Stream.of(thisModule().toString(), binding(directory).toString());
        return Stream.concat(own, entries().stream().filter(KafkaClassPath::isNeeded))
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isNeeded(String entry) {
        return NEEDED.matcher(Path.of(entry).getFileName().toString()).matches();
    }

    private static Path thisModule() {
        try {
            return Path.of(KafkaMain.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path binding(Path directory) {
        Path target = directory.resolve("slf4j-simple.jar");
        try (InputStream jar = KafkaClassPath.class.getResourceAsStream(BINDING)) {
            if (jar == null) {
                throw new ServerFailed(BINDING + " is not on the class path. Maybe build deploy/servers with Maven.");
            }
            Files.copy(jar, target, StandardCopyOption.REPLACE_EXISTING);
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> entries() {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!entry.isEmpty()) {
                entries.add(entry);
                entries.addAll(namedByManifest(Path.of(entry)));
            }
        }
        return entries;
    }

    /** Launchers that dodge long command lines pass one jar whose manifest names the others. */
    private static List<String> namedByManifest(Path jar) {
        if (!jar.toString().endsWith(".jar") || !Files.isRegularFile(jar)) {
            return List.of();
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String named =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return named == null
                    ? List.of()
                    : Stream.of(named.trim().split("\\s+"))
                            .map(uri -> Path.of(jar.toUri().resolve(URI.create(uri)))
                                    .toString())
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
