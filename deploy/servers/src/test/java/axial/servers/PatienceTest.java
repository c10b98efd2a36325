package axial.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No verdict hangs on how fast the machine is: read from the tests of every module. */
class PatienceTest {

    private static final Path REPOSITORY = Path.of("..", "..");

    /** Waits with a bound of their own, CPU time as a budget, and comparisons of what something took. */
    private static final Pattern RACE = Pattern.compile("import static org\\.awaitility"
            + "|\\.atMost\\((?!Patience\\.LONGEST\\))"
            + "|--cpu-seconds\", [1-9.0]"
            + "|isLessThan\\(Duration|isLessThanOrEqualTo\\(Duration"
            + "|Thread\\.sleep\\(|@Timeout\\([0-9]+\\)|assertTimeout");

    @Test
    void no_test_races_against_the_clock() throws IOException {
        List<String> races;
        try (Stream<Path> modules = Files.list(REPOSITORY.resolve("services"));
                Stream<Path> others = Files.list(REPOSITORY.resolve("deploy"))) {
            races = Stream.concat(modules, others)
                    .map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(PatienceTest::races)
                    .toList();
        }
        assertThat(races).isEmpty();
    }

    @Test
    void a_race_is_noticed() {
        assertThat(RACE.matcher("await().atMost(Duration.ofSeconds(20)).until(done)")
                        .find())
                .isTrue();
        assertThat(RACE.matcher("assertThat(took).isLessThan(Duration.ofSeconds(20))")
                        .find())
                .isTrue();
        assertThat(RACE.matcher("uni.await().atMost(Patience.LONGEST)").find()).isFalse();
    }

    private static Stream<String> races(Path tests) {
        try (Stream<Path> files = Files.walk(tests)) {
            return files
                    .filter(file -> file.toString().endsWith(".java") && !file.endsWith("PatienceTest.java"))
                    .flatMap(file -> lines(file)
                            .filter(line -> RACE.matcher(line).find())
                            .map(line -> REPOSITORY.relativize(file) + ": " + line.strip()))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
