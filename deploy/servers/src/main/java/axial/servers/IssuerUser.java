package axial.servers;

import java.util.Set;

/**
 * Somebody who may log in at the issuer with a password.
 *
 * @param name the user name, which is also the subject of the tokens
 * @param password in clear: this is for one machine and for tests, never for a real network
 * @param roles of scheduler, provider, manager, admin
 * @param clinics codes of the clinics in the user's scope, or {@code *} for all
 */
public record IssuerUser(String name, String password, Set<String> roles, Set<String> clinics) {
    public IssuerUser {
        roles = Set.copyOf(roles);
        clinics = Set.copyOf(clinics);
    }
}
