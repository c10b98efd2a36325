package axial.local.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code axial login}. */
@Command(
        name = "login",
        description = "Prints a token for other tools; the commands log in by themselves.",
        mixinStandardHelpOptions = true)
final class Login implements Callable<Integer> {

    @Mixin
    private Session session = new Session();

    @Override
    public Integer call() {
        String token = session.client().token();
        session.show(JsonNodeFactory.instance.objectNode().put("token", token), token);
        return 0;
    }
}
