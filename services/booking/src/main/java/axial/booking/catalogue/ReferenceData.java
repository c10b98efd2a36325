package axial.booking.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The reference data. At start the files whose checksum differs from what the database has replace what it has; from then on the database's rows
 * are what counts until the next start.
 */
@Startup
@ApplicationScoped
public class ReferenceData {

    private static final Logger LOG = Logger.getLogger(ReferenceData.class);
    /** Two replicas that start together load one after the other. */
    private static final int LOCK = 0x0CA7_A106;

    private static final List<String> FILES = List.of(
            "procedures",
            "time_modifiers",
            "room_needs",
            "extra_needs",
            "performer_kinds",
            "pathway_rules",
            "pathway_links",
            "pathway_soft_gaps",
            "pathway_caps",
            "pathway_same_day",
            "pathway_clearances",
            "pathway_to_check",
            "procedure_regions",
            "pathway_follow_ups",
            "anticoag_hold",
            "drug_names",
            "holidays_ok");

    private final DataSource database;
    private final ObjectMapper json;
    private final Map<String, List<Cells>> rows = new HashMap<>();
    private String fingerprint = "";

    ReferenceData(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The same as long as no file of the build changes. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The rows of a file in the order of the file. */
    public List<Cells> rows(String file) {
        return rows.getOrDefault(file, List.of());
    }

    @PostConstruct
    void load() {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            lock(connection);
            StringBuilder checksums = new StringBuilder();
            for (String name : FILES) {
                ReferenceFile file = ReferenceFile.named(name);
                checksums.append(file.checksum());
                if (differs(connection, file)) {
                    replace(connection, file);
                }
                rows.put(name, read(connection, name));
            }
            fingerprint = ReferenceFile.sha256(checksums.toString().getBytes(StandardCharsets.UTF_8));
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("The reference data could not be loaded: " + e.getMessage(), e);
        }
    }

    private static void lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setInt(1, LOCK);
            lock.execute();
        }
    }

    private static boolean differs(Connection connection, ReferenceFile file) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select 1 from reference_file where name = ? and checksum = ?")) {
            select.setString(1, file.name());
            select.setString(2, file.checksum());
            try (ResultSet same = select.executeQuery()) {
                return !same.next();
            }
        }
    }

    private void replace(Connection connection, ReferenceFile file) throws SQLException {
        execute(connection, "delete from reference_file where name = ?", file.name());
        execute(connection, "insert into reference_file (name, checksum) values (?, ?)", file.name(), file.checksum());
        execute(
                connection,
                "insert into reference_row (file, position, cells) select ?, n, row "
                        + "from jsonb_array_elements(cast(? as jsonb)) with ordinality as t (row, n)",
                file.name(),
                write(file.rows()));
        LOG.infof("Loaded %d rows of %s", file.rows().size(), file.name());
    }

    private static void execute(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }

    private List<Cells> read(Connection connection, String name) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select cells from reference_row where file = ? order by position")) {
            select.setString(1, name);
            List<Cells> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Cells(name, parse(row.getString(1))));
                }
            }
            return List.copyOf(found);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Reference rows can't be written as JSON.", e);
        }
    }

    private Map<String, String> parse(String cells) {
        try {
            return json.readValue(cells, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row of the table reference_row can't be read.", e);
        }
    }
}
