package axial.servers;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.jspecify.annotations.Nullable;

/**
 * An OIDC issuer on loopback: discovery, JWKS and the password grant, with a key of its own. Its tokens carry
 * {@code sub}, {@code preferred_username}, {@code aud=axial}, {@code roles:[..]} and {@code clinics:[..]} ("*" = all).
 */
public final class Issuer implements AutoCloseable {

    static final String ID = "axial";

    private final @Nullable MockOAuth2Server server;
    private final String url;
    private final RSAKey key;

    private Issuer(@Nullable MockOAuth2Server server, String url, RSAKey key) {
        this.server = server;
        this.url = url;
        this.key = key;
    }

    /** Starts on a free port without users: tests make their tokens with {@link #token}. */
    public static Issuer start() {
        return start(0, List.of(), newKey());
    }

    /**
     * Starts on a port (0: a free one) with users who may log in.
     *
     * @param key the signing key as written by {@link #newKey()}; kept by whoever wants tokens to outlive a restart
     */
    public static Issuer start(int port, Collection<IssuerUser> users, String key) {
        RSAKey signing = read(key);
        MockOAuth2Server server = new MockOAuth2Server(new OAuth2Config(
                false,
                null,
                null,
                false,
                new OAuth2TokenProvider(new KeyProvider(List.of(signing))),
                Set.of(new PasswordLogin(
                        users.stream().collect(Collectors.toMap(IssuerUser::name, Function.identity())))),
                new LoopbackHttp()));
        int taken = FreePorts.orNext(port);
        try {
            server.start(InetAddress.getByName("127.0.0.1"), taken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Issuer(server, "http://127.0.0.1:" + taken + "/" + ID, signing);
    }

    /** The issuer that somebody else started with this key and will stop. */
    static Issuer at(String url, String key) {
        return new Issuer(null, url, read(key));
    }

    /** A new signing key as JWK. Whoever reads it can sign as this issuer. */
    public static String newKey() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(ID)
                    .keyUse(KeyUse.SIGNATURE)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new ServerFailed("No signing key could be made.", e);
        }
    }

    private static RSAKey read(String key) {
        try {
            return RSAKey.parse(key);
        } catch (ParseException e) {
            throw new ServerFailed("The issuer's key is no RSA key in JWK form.", e);
        }
    }

    /** The issuer's URL, which is also the {@code iss} of its tokens. */
    public String url() {
        return url;
    }

    /** Where a client posts its token request. */
    public String tokenUrl() {
        return url + "/token";
    }

    /** A token valid for eight hours. */
    public String token(String user, Set<String> roles, Set<String> clinics) {
        return says(user, roles, clinics, IssuedToken.AUDIENCE).signedNow(key);
    }

    /** A token whose hour ended an hour ago. */
    public String expiredToken(String user, Set<String> roles, Set<String> clinics) {
        return says(user, roles, clinics, IssuedToken.AUDIENCE)
                .signedWith(key, Clock.systemUTC().instant().minus(Duration.ofHours(2)), Duration.ofHours(1));
    }

    /** A token that looks right but was signed with a key that is not this issuer's. */
    public String forgedToken(String user, Set<String> roles, Set<String> clinics) {
        return says(user, roles, clinics, IssuedToken.AUDIENCE).signedNow(read(newKey()));
    }

    /** A good token of this issuer that was made for another system. */
    public String tokenForAnotherAudience(String user, Set<String> roles, Set<String> clinics) {
        return says(user, roles, clinics, "another-system").signedNow(key);
    }

    private IssuedToken says(String user, Set<String> roles, Set<String> clinics, String audience) {
        return new IssuedToken(url, user, roles, clinics, audience);
    }

    String key() {
        return key.toJSONString();
    }

    @Override
    public void close() {
        if (server != null) {
            server.shutdown();
        }
    }
}
