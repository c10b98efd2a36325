package axial.edge.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
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
    public Response unreadable(JsonProcessingException unreadable) {
        return respond(unreadableJson(unreadable));
    }

    /** More specific than the one above, or the framework's own mapper would answer without a body. */
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException unreadable) {
        return respond(unreadableJson(unreadable));
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
        if (other.getCause() instanceof JsonProcessingException json) {
            return respond(unreadableJson(json));
        }
        int status = other.getResponse().getStatus();
        String title = other.getResponse().getStatusInfo().getReasonPhrase();
        return respond(new Problem(status, "http-" + status, title, title + "."));
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable trouble) {
        if (OutOfReach.isCauseOf(trouble)) {
            LOG.warnf("The database is out of reach%n%s", Trace.withoutMessages(trouble));
            return respond(OutOfReach.problem());
        }
        String incident = UUID.randomUUID().toString();
        LOG.errorf("Incident %s%n%s", incident, Trace.withoutMessages(trouble));
        return respond(new Problem(
                        500,
                        "unexpected",
                        "Something went wrong on our side",
                        "Nothing was changed. Quote the incident when you report it.")
                .with("incident", incident));
    }

    private static Problem unreadableJson(JsonProcessingException unreadable) {
        if (unreadable instanceof InvalidFormatException wrong && wrong.getTargetType() != null) {
            return Problem.invalid(
                    path(wrong),
                    "'" + path(wrong) + "' has a value that is not " + expected(wrong.getTargetType()) + ".");
        }
        if (unreadable instanceof JsonMappingException wrong && !wrong.getPath().isEmpty()) {
            return Problem.invalid(
                    path(wrong), "'" + path(wrong) + "' can't be read. Maybe it is missing or of another type.");
        }
        return Problem.invalid("body", "The body is not valid JSON.");
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return "one of " + Arrays.toString(type.getEnumConstants());
        }
        return switch (type.getSimpleName()) {
            case "UUID" -> "a UUID";
            case "Instant" -> "an instant such as 2026-12-01T15:30:00Z";
            case "LocalDate" -> "a date such as 2026-12-01";
            case "int", "Integer", "long", "Long" -> "a whole number";
            default -> "a " + type.getSimpleName();
        };
    }

    private static String path(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static String field(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .reduce((first, second) -> second)
                .map(Object::toString)
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
