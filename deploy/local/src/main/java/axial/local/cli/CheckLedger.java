package axial.local.cli;

import axial.local.checks.Check;
import axial.local.checks.LedgerChecks;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code axial check}. */
@Command(
        name = "check",
        description = "Asks booking's database whether every appointment keeps the hard rules.",
        mixinStandardHelpOptions = true)
final class CheckLedger implements Callable<Integer> {

    @Mixin
    private Session session = new Session();

    @Override
    public Integer call() {
        String database =
                "jdbc:postgresql://127.0.0.1:" + session.where().known().postgres() + "/booking";
        List<Check> checks =
                LedgerChecks.run(database, named("AXIAL_DB_USER", "postgres"), named("AXIAL_DB_PASSWORD", "postgres"));
        Table table = new Table("", "offenders", "rule", "first");
        checks.forEach(check -> table.row(check.offenders(), check.rule(), check.first()));
        session.show(new ObjectMapper().valueToTree(checks), table);
        return checks.stream().allMatch(check -> check.offenders() == 0) ? 0 : 1;
    }

    /** The services' own settings, where somebody gave their PostgreSQL others than the usual ones. */
    private static String named(String variable, String usual) {
        return System.getenv().getOrDefault(variable, usual);
    }
}
