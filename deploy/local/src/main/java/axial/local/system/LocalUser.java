package axial.local.system;

import axial.servers.IssuerUser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A sample user, as {@code users.json} has it. */
public record LocalUser(String name, String password, Set<String> roles, Set<String> clinics, String about) {

    private static final String FILE = "/axial/local/users.json";

    /** All sample users, in the order of the file. */
    public static List<LocalUser> all() {
        try (InputStream json = LocalUser.class.getResourceAsStream(FILE)) {
            return new ObjectMapper().readValue(Objects.requireNonNull(json, FILE), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    IssuerUser atIssuer() {
        return new IssuerUser(name, password, roles, clinics);
    }
}
