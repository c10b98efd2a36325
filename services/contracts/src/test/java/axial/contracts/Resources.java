package axial.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What lies on the class path: schemas, examples, offenders. */
final class Resources {

    private static final String SCHEMA = ".schema.json";

    private Resources() {}

    static List<String> topics() {
        return files("contracts").stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(SCHEMA))
                .map(name -> name.substring(0, name.length() - SCHEMA.length()))
                .toList();
    }

    static JsonNode schema(String topic) {
        return json(path("contracts/" + topic + SCHEMA));
    }

    static JsonNode example(String topic, String name) {
        return json(path("contracts/examples/" + topic + "/" + name + ".json"));
    }

    static JsonNode json(Path file) {
        return read(new JsonMapper(), file);
    }

    static JsonNode yaml(String name) {
        return read(new YAMLMapper(), path(name));
    }

    /** The files and folders in a folder, by name. */
    static List<Path> files(String folder) {
        try (var found = Files.list(path(folder))) {
            return found.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path path(String name) {
        var url = Resources.class.getClassLoader().getResource(name);
        if (url == null) {
            throw new IllegalArgumentException("Nothing named " + name + " is on the class path.");
        }
        return Path.of(URI.create(url.toString()));
    }

    private static JsonNode read(ObjectMapper mapper, Path file) {
        try {
            return mapper.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
