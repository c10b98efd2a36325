package axial.local.cli;

import axial.local.system.Service;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code axial import}. */
@Command(
        name = "import",
        description = "Checks a CSV file, and writes it with --commit.",
        mixinStandardHelpOptions = true)
final class Import implements Callable<Integer> {

    private static final Map<String, Service> OWNERS = Stream.of(
                    List.of("clinics", "drive-times", "rooms", "devices", "bays", "hours", "holidays", "closures"),
                    List.of("providers", "credentials", "rosters", "absences"),
                    List.of("patients", "requests"))
            .flatMap(kinds -> kinds.stream().map(kind -> Map.entry(kind, owner(kinds))))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    @Mixin
    private Session session = new Session("ada");

    @Parameters(
            index = "0",
            paramLabel = "KIND",
            completionCandidates = Import.Kinds.class,
            description = "One of: ${COMPLETION-CANDIDATES}.")
    private String kind = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "The CSV file, UTF-8.")
    private Path file = Path.of("");

    @Option(names = "--commit", description = "Write the rows when nothing is wrong; without it this is a dry run.")
    private boolean commit;

    /** Everything that can be imported. */
    static final class Kinds extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Kinds() {
            super(OWNERS.keySet().stream().sorted().toList());
        }
    }

    private static Service owner(List<String> kinds) {
        return kinds.contains("rooms") ? Service.ROOM : kinds.contains("rosters") ? Service.PROVIDER : Service.BOOKING;
    }

    @Override
    public Integer call() throws IOException {
        Service owner = OWNERS.get(kind);
        if (owner == null) {
            throw new WrongUse("'" + kind + "' can't be imported. Kinds are: " + String.join(", ", new Kinds()) + ".");
        }
        if (!Files.isReadable(file)) {
            throw new WrongUse("There is no readable file " + file + ".");
        }
        String text = text();
        ProgressBar bar = new ProgressBar(session.err());
        JsonNode last = session.client()
                .sendCsv(
                        owner,
                        "/imports/" + kind + "?commit=" + commit,
                        text,
                        progress -> bar.draw(
                                progress.path("done").asDouble()
                                        / Math.max(1, progress.path("rows").asInt()),
                                progress.path("step").asText() + " "
                                        + progress.path("done").asText() + " of "
                                        + progress.path("rows").asText()));
        bar.done();
        return show(last.path("report"));
    }

    private String text() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer read = ByteBuffer.wrap(bytes);
        CharBuffer letters = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(read, letters, true);
        letters.flip();
        if (result.isError()) {
            long line = 1 + letters.chars().filter(letter -> letter == '\n').count();
            throw new WrongUse("The file " + file + " is not UTF-8: in line " + line
                    + " there are bytes that are no letter. Save it as \"CSV UTF-8\" and import it again.");
        }
        return letters.toString();
    }

    private int show(JsonNode report) {
        boolean good = report.path("problemCount").asInt() == 0;
        if (session.isJson()) {
            session.show(report, "");
        } else {
            if (!good) {
                Table table = new Table("", "row", "column", "what is wrong", "what would work");
                report.path("problems")
                        .forEach(problem -> table.row(
                                problem.path("row").asText(),
                                problem.path("column").asText(),
                                problem.path("wrong").asText(),
                                problem.path("wouldWork").asText()));
                table.print(session.out());
            }
            session.show(report, sentence(report, good));
        }
        return good ? 0 : 1;
    }

    private String sentence(JsonNode report, boolean good) {
        String counts = report.path("rows").asText() + " rows: "
                + report.path("created").asText() + " new, "
                + report.path("changed").asText() + " changed, "
                + report.path("unchanged").asText() + " as before.";
        if (!good) {
            return report.path("problemCount").asText() + " problems; nothing was written.";
        }
        return report.path("committed").asBoolean()
                ? counts
                : counts + " This was a dry run: add --commit to write them.";
    }
}
