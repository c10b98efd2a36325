package axial.local.cli;

import axial.local.client.AxialClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Who works with Axial in this command, and how the answer is shown. */
final class Session {

    @Option(
            names = {"-u", "--user"},
            paramLabel = "NAME",
            description = "The user who logs in: sam, vera, paula, mia or ada; ${DEFAULT-VALUE} by default.")
    private String user;

    @Option(names = "--password", paramLabel = "WORD", description = "The user's password.", defaultValue = "axial")
    private String password = "axial";

    @Option(names = "--json", description = "Print the answer as JSON, for scripts.")
    private boolean json;

    @Mixin
    private Where where = new Where();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    private @Nullable AxialClient client;
    private @Nullable Names names;

    Session() {
        this("sam");
    }

    /** @param usually who logs in when nobody is named: somebody who may do what the command does */
    Session(String usually) {
        this.user = usually;
    }

    /** The connection; the first call logs in. */
    AxialClient client() {
        if (client == null) {
            client = AxialClient.login(where.known(), user, password);
        }
        return client;
    }

    /** A connection of another sample user. */
    AxialClient as(String name) {
        return AxialClient.login(where.known(), name, password);
    }

    Names names() {
        if (names == null) {
            names = new Names(client());
        }
        return names;
    }

    Where where() {
        return where;
    }

    boolean isJson() {
        return json;
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Shows the answer as JSON where that was asked for, else the table. */
    void show(JsonNode answer, Table table) {
        if (json) {
            print(answer);
        } else {
            table.print(out());
        }
    }

    /** Shows the answer as JSON where that was asked for, else the sentence. */
    void show(JsonNode answer, String sentence) {
        if (json) {
            print(answer);
        } else {
            out().println(sentence);
            out().flush();
        }
    }

    private void print(JsonNode answer) {
        try {
            out().println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(answer));
            out().flush();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
