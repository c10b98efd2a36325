package axial.servers;

import java.util.Map;
import java.util.TreeMap;

/**
 * What keeps the people treated out of PostgreSQL's own log: by default it quotes the values that it refuses, the statement they came with and its
 * parameters. Here no refusal reaches the log at all (the services tell of it, without its values), and whatever else does comes without detail,
 * context and statement. docker-compose.yml and docs/operations.md say the same; a test compares them.
 */
final class DiscreetLog {

    static final Map<String, String> SETTINGS = new TreeMap<>(Map.of(
            "log_min_messages",
                    "log", // "invalid input syntax for type date: ..." quotes the value in the message itself
            "log_min_error_statement", "panic",
            "log_error_verbosity", "terse",
            "log_statement", "none",
            "log_min_duration_statement", "-1",
            "log_min_duration_sample", "-1",
            "log_transaction_sample_rate", "0",
            "log_parameter_max_length", "0",
            "log_parameter_max_length_on_error", "0"));

    private DiscreetLog() {}
}
