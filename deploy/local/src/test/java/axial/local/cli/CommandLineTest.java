package axial.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandLineTest {

    private static final ObjectMapper JSON = new ObjectMapper();

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
    void every_command_explains_itself() {
        for (String command : Axial.commandLine().getSubcommands().keySet()) {
            assertThat(run("help", command)).as(command).isZero();
        }
        assertThat(out.toString()).contains("--fresh", "--no-sample", "--offer", "--commit");
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
