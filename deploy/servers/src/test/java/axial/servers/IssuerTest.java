package axial.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class IssuerTest {

    private static final IssuerUser VERA = new IssuerUser("vera", "axial", Set.of("scheduler"), Set.of("VIN"));
    private static final Issuer ISSUER = Issuer.start(0, List.of(VERA), Issuer.newKey());

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    @Test
    void a_token_verifies_against_the_published_keys() throws Exception {
        JWTClaimsSet claims = verified(ISSUER.token("mia", Set.of("manager"), Set.of("TUL", "SSP")));
        assertThat(claims.getIssuer()).isEqualTo(ISSUER.url());
        assertThat(claims.getSubject()).isEqualTo("mia");
        assertThat(claims.getAudience()).containsExactly("axial");
        assertThat(claims.getStringClaim("preferred_username")).isEqualTo("mia");
        assertThat(claims.getStringListClaim("roles")).containsExactly("manager");
        assertThat(claims.getStringListClaim("clinics")).containsExactly("SSP", "TUL");
    }

    @Test
    void an_expired_token_is_refused() {
        assertThatThrownBy(() -> verified(ISSUER.expiredToken("mia", Set.of("manager"), Set.of("*"))))
                .hasMessageContaining("Expired");
    }

    @Test
    void a_token_of_another_key_is_refused() {
        assertThatThrownBy(() -> verified(ISSUER.forgedToken("mia", Set.of("admin"), Set.of("*"))))
                .hasMessageContaining("Invalid signature");
    }

    @Test
    void discovery_names_the_issuer_and_its_endpoints() throws Exception {
        assertThat(get(ISSUER.url() + "/.well-known/openid-configuration"))
                .contains("\"" + ISSUER.url() + "\"", "\"" + ISSUER.url() + "/jwks\"", "\"" + ISSUER.tokenUrl() + "\"");
    }

    @Test
    void a_user_logs_in_with_the_password() throws Exception {
        HttpResponse<String> answer = login("vera", "axial");
        assertThat(answer.statusCode()).isEqualTo(200);
        var token = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"").matcher(answer.body());
        assertThat(token.find()).isTrue();
        JWTClaimsSet claims = verified(token.group(1));
        assertThat(claims.getIssuer()).isEqualTo(ISSUER.url());
        assertThat(claims.getSubject()).isEqualTo("vera");
        assertThat(claims.getStringListClaim("clinics")).containsExactly("VIN");
        assertThat(claims.getStringListClaim("roles")).containsExactly("scheduler");
    }

    @Test
    void nobody_logs_in_with_a_wrong_password() throws Exception {
        HttpResponse<String> answer = login("vera", "lumbar");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid_grant").doesNotContain("access_token");
    }

    @Test
    void a_client_alone_gets_no_token() throws Exception {
        assertThat(post("grant_type=client_credentials&client_id=axial&client_secret=x")
                        .body())
                .contains("unsupported_grant_type")
                .doesNotContain("access_token");
    }

    private static HttpResponse<String> login(String user, String password) throws Exception {
        return post("grant_type=password&client_id=axial&scope=openid&username=" + user + "&password=" + password);
    }

    private static HttpResponse<String> post(String form) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(ISSUER.tokenUrl()))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static String get(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static JWTClaimsSet verified(String token) throws Exception {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.RS256,
                JWKSourceBuilder.create(URI.create(ISSUER.url() + "/jwks").toURL())
                        .build()));
        return processor.process(token, null);
    }
}
