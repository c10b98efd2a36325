package axial.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

class CommandLineTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void without_a_command_it_says_what_there_is() {
        assertThat(run()).isZero();
        assertThat(out.toString()).contains("up ", "offers ", "plan ", "Begin with: axial up");
    }

    @Test
    void an_unknown_command_is_refused_with_those_that_are_near() {
        assertThat(run("ofers", "RQ00001")).isEqualTo(2);
        assertThat(err.toString()).contains("offers");
    }

    @Test
    void where_nothing_answers_it_says_how_to_start() throws Exception {
        try (Socket silent = new Socket()) { // taken, so that nobody else listens there, and not listening itself
            silent.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
            int port = silent.getLocalPort();
            assertThat(run("requests", "--ports-from", Integer.toString(port))).isEqualTo(3);
            assertThat(err.toString())
                    .contains("Nothing answers on http://127.0.0.1:" + port + ".", "deploy/local/axial up")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void a_port_number_that_cannot_be_is_refused_in_words() {
        assertThat(run("requests", "--ports-from", "80")).isEqualTo(3);
        assertThat(err.toString()).contains("between 1024 and 65000, not from 80");
    }

    @Test
    void a_day_that_is_none_is_refused_in_the_words_of_people() {
        assertThat(run("day", "--clinic", "TUL", "--date", "2027-02-29")).isEqualTo(2);
        assertThat(err.toString()).contains("'2027-02-29' is no day; write it as 2026-12-01.");
    }

    /** Whatever an option takes: rubbish in it never shows what Axial is written in. */
    @ParameterizedTest
    @MethodSource("commands")
    void no_option_answers_rubbish_with_a_class_name(String command) {
        for (OptionSpec option : spec(command).options()) {
            if (option.arity().max() > 0 && !option.longestName().equals("--data")) {
                run((command + " " + option.longestName() + " rubbish --nonsense").split(" "));
            }
        }
        assertThat(err.toString()).doesNotContain("java.", "Exception", " class ", "\tat ");
    }

    @Test
    void a_fault_of_its_own_is_told_without_its_trace() {
        CommandLine axial = Axial.commandLine().setErr(new PrintWriter(err, true));
        int code = new Complaints()
                .handleExecutionException(new IllegalStateException("boom"), axial, axial.parseArgs("requests"));
        assertThat(code).isEqualTo(4);
        assertThat(err.toString())
                .contains("Whether anything was changed isn't known", "axial-fault-")
                .doesNotContain("IllegalState", "\tat ");
    }

    @Test
    void a_file_that_is_not_utf_8_is_named_with_its_line() throws IOException {
        Path file = folder.resolve("patients.csv");
        Files.write(file, "external_id,family_name\nP1,M\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run("import", "patients", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("is not UTF-8: in line 2").doesNotContain("M\u00fcller");
    }

    @Test
    void where_there_are_several_networks_a_plan_wants_one_and_names_them() {
        Map<String, List<String>> both = new TreeMap<>(Map.of("NEOK", List.of("TUL", "VIN"), "T2N", List.of("T2A")));
        assertThatThrownBy(() -> options().clinics(both))
                .hasMessageContainingAll("several networks", "--network NEOK", "TUL, VIN", "--network T2N");
        assertThatThrownBy(() -> options("--network", "NOPE").clinics(both)).hasMessageContaining("no network NOPE");
        assertThat(options("--network", "NEOK").clinics(both)).containsExactly("TUL", "VIN");
        assertThat(options("--clinics", "T2A").clinics(both)).containsExactly("T2A");
        assertThat(options().clinics(Map.of("NEOK", List.of("TUL", "VIN")))).isNull();
    }

    private static PlanOptions options(String... words) {
        return CommandLine.populateCommand(new PlanOptions(), words);
    }

    @ParameterizedTest
    @CsvSource({"requests, sam", "plan, mia", "what-if, mia", "import, ada", "enter patient, sam"})
    void help_says_who_logs_in(String command, String user) {
        run((command + " --help").split(" "));
        assertThat(out.toString().replaceAll("\\s+", " ")).contains("mia or ada; " + user + " by default");
    }

    @Test
    void help_names_everything_that_can_be_imported() {
        run("import", "--help");
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("bays, clinics, closures", "drive-times", "patients, providers, requests, rooms, rosters");
    }

    /** What the pages tell people to type. */
    @ParameterizedTest
    @ValueSource(strings = {"README.md", "deploy/local/README.md"})
    void every_command_line_in_the_pages_can_be_read(String page) throws IOException {
        Matcher line = Pattern.compile("(?m)^deploy/local/axial +([^#\\n]+)")
                .matcher(Files.readString(Path.of("../..").resolve(page)));
        int lines = 0;
        while (line.find()) {
            lines++;
            String words = line.group(1).strip().replaceAll("<\\w+>", "0");
            Axial.commandLine()
                    .parseArgs(words.replaceAll("\"[^\"]*\"", "words").split(" +"));
        }
        assertThat(lines).isGreaterThan(2);
    }

    static Set<String> commands() {
        return Axial.commandLine().getSubcommands().keySet();
    }

    private static CommandSpec spec(String command) {
        return Axial.commandLine().getSubcommands().get(command).getCommandSpec();
    }

    @Test
    void every_command_explains_itself() {
        for (String command : Axial.commandLine().getSubcommands().keySet()) {
            assertThat(run("help", command)).as(command).isZero();
        }
        assertThat(out.toString()).contains("--fresh", "--no-sample", "--offer", "--commit");
    }

    @Test
    void a_refusal_tells_times_on_the_clinics_clock_and_who_is_free_instead() throws Exception {
        var problem = new ObjectMapper().readTree("""
                        {"title": "Somebody else is there", "timeZone": "America/Chicago",
                         "inTheWay": [{"kind": "ROOM", "code": "T2B-E2", "start": "2027-03-14T08:35:00Z", "end": "2027-03-14T09:15:00Z"}],
                         "next": [{"start": "2027-03-14T09:15:00Z", "roomCode": "T2B-E2", "providerCode": "T2P2"}]}""");
        Complaints.tell(409, problem, new PrintWriter(err, true));
        assertThat(err.toString())
                .contains(
                        "in the way: ROOM T2B-E2 Sun 2027-03-14 03:35 to Sun 2027-03-14 04:15",
                        "free instead: Sun 2027-03-14 04:15 T2B-E2 T2P2");
    }

    @Test
    void a_refusal_whose_next_are_states_tells_of_no_free_place() throws Exception {
        var problem = new ObjectMapper().readTree("""
                        {"title": "Not from there", "detail": "It can become CONFIRMED.", "next": ["CONFIRMED"]}""");
        Complaints.tell(409, problem, new PrintWriter(err, true));
        assertThat(err.toString()).contains("It can become CONFIRMED.").doesNotContain("free instead");
    }

    @Test
    void a_table_is_as_wide_as_its_words() {
        Table table = new Table("nothing", "room", "minutes");
        table.row("TUL-F1", 25);
        table.row("VIN-E12345", 7);
        table.print(new PrintWriter(out));
        assertThat(out.toString().lines()).containsExactly("room        minutes", "TUL-F1      25", "VIN-E12345  7");
    }

    @Test
    void side_and_levels_are_said_with_the_procedure() throws Exception {
        var block = JSON.readTree("{\"procedure\": \"MBB_TL\", \"side\": \"LEFT\", \"levels\": 2}");
        var points = JSON.readTree("{\"procedure\": \"TPI\", \"side\": \"NONE\", \"levels\": 1}");
        assertThat(Sitting.of(block)).hasToString("MBB_TL LEFT, 2 levels");
        assertThat(Sitting.of(points)).hasToString("TPI");
        assertThat(Sitting.of(points).shownSide()).isEqualTo("-");
    }

    @Test
    void a_progress_bar_is_drawn_on_a_terminal_alone() {
        new ProgressBar(new PrintWriter(out), false).draw(0.5, "half");
        assertThat(out.toString()).isEmpty();
        new ProgressBar(new PrintWriter(out), true).draw(0.5, "half");
        assertThat(out.toString()).contains("[###############---------------] half");
    }

    private int run(String... arguments) {
        CommandLine axial = Axial.commandLine();
        axial.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return axial.execute(arguments);
    }
}
