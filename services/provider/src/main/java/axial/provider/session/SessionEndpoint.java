package axial.provider.session;

import axial.edge.access.Caller;
import axial.edge.access.Role;
import axial.edge.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /sessions}. */
@Path("/sessions")
public class SessionEndpoint {

    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final Duration WIDEST = Duration.ofDays(400);

    private final SessionDesk desk;
    private final Caller caller;
    private final Clock clock;

    SessionEndpoint(SessionDesk desk, Caller caller, Clock clock) {
        this.desk = desk;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER, Role.ADMIN})
    @Operation(
            summary = "Who is where at the caller's clinics",
            description =
                    "Sessions that touch [from, to), in order; from is now and to a week later where they are missing. "
                            + "At most 400 days, and 20,000 of them, are answered.")
    public Uni<List<SessionView>> find(
            @QueryParam("clinic") @Nullable String clinic,
            @QueryParam("provider") @Nullable UUID provider,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("to") @Nullable Instant to) {
        if (clinic != null) {
            caller.requireClinic(clinic);
        }
        Instant start = from == null ? clock.instant() : from;
        Instant end = to == null ? start.plus(A_WEEK) : to;
        if (!start.isBefore(end)) {
            throw Problem.invalid("to", "'to' is " + end + ", which is not after 'from', " + start + ".");
        }
        if (start.plus(WIDEST).isBefore(end)) {
            throw Problem.invalid(
                    "to", "From " + start + " to " + end + " are more than " + WIDEST.toDays() + " days.");
        }
        return desk.find(clinic, provider, start, end, caller::mayUse)
                .map(found -> found.stream().map(SessionView::of).toList());
    }
}
