package axial.local.cli;

import axial.local.system.Service;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code axial waiting}. */
@Command(name = "waiting", description = "Shows the waiting list by procedure.", mixinStandardHelpOptions = true)
final class Waiting implements Callable<Integer> {

    @Mixin
    private Session session = new Session("mia");

    @Override
    public Integer call() {
        JsonNode list = session.client().get(Service.BOOKING, "/waiting-list");
        Table table = new Table("Nobody waits.", "procedure", "waiting", "urgent", "overdue", "displaced", "oldest");
        list.forEach(row -> table.row(
                row.path("procedure").asText(),
                row.path("waiting").asText(),
                row.path("urgent").asText(),
                row.path("overdue").asText(),
                row.path("displaced").asText(),
                session.names().local(row.path("oldest").asText(), "")));
        session.show(list, table);
        return 0;
    }
}
