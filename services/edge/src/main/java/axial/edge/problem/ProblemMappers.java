package axial.edge.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever went wrong into a problem document, in one place. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    @ServerExceptionMapper
    public Response refused(Problem problem) {
        return respond(problem);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException invalid) {
        List<Map<String, String>> errors = invalid.getConstraintViolations().stream()
                .map(violation -> Map.of("field", field(violation), "message", violation.getMessage()))
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
        String detail = errors.stream()
                .map(error -> error.get("field") + " " + error.get("message"))
                .collect(Collectors.joining("; "));
        return respond(Problem.invalid(
                        field(invalid.getConstraintViolations().iterator().next()), detail + ".")
                .with("errors", errors));
    }

    @ServerExceptionMapper
    public Response unauthorized(UnauthorizedException missing) {
        return unauthenticated();
    }

    @ServerExceptionMapper
    public Response unauthorized(AuthenticationFailedException failed) {
        return unauthenticated();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException forbidden) {
        return respond(new Problem(
                403,
                "role-missing",
                "Not allowed for your role",
                "Your roles don't allow this. An administrator can grant one that does."));
    }

    @ServerExceptionMapper
    public Response other(WebApplicationException other) {
        if (other.getCause() instanceof Problem problem) {
            return respond(problem);
        }
        int status = other.getResponse().getStatus();
        String title = other.getResponse().getStatusInfo().getReasonPhrase();
        return respond(new Problem(status, "http-" + status, title, title + "."));
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable trouble) {
        Problem known = DatabaseTrouble.of(trouble);
        if (known != null) {
            LOG.warnf("The database: %s%n%s", known.type(), Trace.withoutMessages(trouble));
            return respond(known);
        }
        String incident = UUID.randomUUID().toString();
        LOG.errorf("Incident %s%n%s", incident, Trace.withoutMessages(trouble));
        return respond(new Problem(
                        500,
                        "unexpected",
                        "Something went wrong on our side",
                        "Look whether anything was changed before you ask again. Quote the incident when you report it.")
                .with("incident", incident));
    }

    /** The name of the innermost field; the keys of a map are left out, because they may be a patient's. */
    private static String field(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(step -> String.valueOf(step.getName()))
                .filter(name -> !name.startsWith("<") && !name.equals("null"))
                .reduce((first, second) -> second)
                .orElse("body");
    }

    private static Response unauthenticated() {
        var problem = new Problem(
                401, "token-missing", "Please sign in", "A valid bearer token is needed. Maybe yours has expired.");
        return Response.fromResponse(respond(problem))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    private static Response respond(Problem problem) {
        Response.ResponseBuilder response =
                Response.status(problem.status()).type(PROBLEM_JSON).entity(problem.document());
        if (problem.retryAfter() > 0) {
            response.header(HttpHeaders.RETRY_AFTER, problem.retryAfter());
        }
        return response.build();
    }
}
