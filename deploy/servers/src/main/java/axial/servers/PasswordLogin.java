package axial.servers;

import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ResourceOwnerPasswordCredentialsGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/** The issuer's answer to a token request: the password grant for the users it knows, and nothing else. */
final class PasswordLogin implements OAuth2TokenCallback {

    private final Map<String, IssuerUser> users;

    PasswordLogin(Map<String, IssuerUser> users) {
        this.users = Map.copyOf(users);
    }

    private IssuerUser user(TokenRequest request) {
        if (!GrantType.PASSWORD.equals(request.getAuthorizationGrant().getType())) {
            throw new OAuth2Exception(
                    OAuth2Error.UNSUPPORTED_GRANT_TYPE, "This issuer answers grant_type=password alone.");
        }
        var grant = (ResourceOwnerPasswordCredentialsGrant) request.getAuthorizationGrant();
        IssuerUser user = users.get(grant.getUsername());
        if (user == null || !user.password().equals(grant.getPassword().getValue())) {
            throw new OAuth2Exception(
                    OAuth2Error.INVALID_GRANT,
                    "No user '" + grant.getUsername() + "' with that password; the users are "
                            + String.join(", ", users.keySet().stream().sorted().toList()) + ".");
        }
        return user;
    }

    @Override
    public String issuerId() {
        return Issuer.ID;
    }

    @Override
    public String subject(TokenRequest request) {
        return user(request).name();
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of(IssuedToken.AUDIENCE);
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        IssuerUser user = user(request);
        return IssuedToken.claims(user.name(), user.roles(), user.clinics());
    }

    @Override
    public long tokenExpiry() {
        return Duration.ofHours(8).toSeconds();
    }
}
