package axial.servers;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a token of this issuer says, and how long it says it. */
record IssuedToken(String issuer, String user, Set<String> roles, Set<String> clinics, String audience) {

    static final String AUDIENCE = "axial";

    /** The claims beside the registered ones, as the services read them. */
    static Map<String, Object> claims(String user, Set<String> roles, Set<String> clinics) {
        return Map.of("preferred_username", user, "roles", sorted(roles), "clinics", sorted(clinics));
    }

    private static List<String> sorted(Set<String> values) {
        return values.stream().sorted().toList();
    }

    /** Valid from {@code start} on for {@code life}. */
    String signedWith(RSAKey key, Instant start, Duration life) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(user)
                .audience(audience)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(start))
                .notBeforeTime(Date.from(start))
                .expirationTime(Date.from(start.plus(life)));
        claims(user, roles, clinics).forEach(claims::claim);
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(key.getKeyID())
                        .type(JOSEObjectType.JWT)
                        .build(),
                claims.build());
        try {
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new ServerFailed("The token of " + user + " could not be signed.", e);
        }
    }

    String signedNow(RSAKey key) {
        return signedWith(key, Clock.systemUTC().instant(), Duration.ofHours(8));
    }
}
