package axial.edge;

import axial.edge.access.Caller;
import axial.edge.access.Role;
import axial.edge.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.impl.NoStackTraceThrowable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;

/** What the edge tests talk to. */
@Path("/trial")
public class TrialResource {

    private final Caller caller;

    TrialResource(Caller caller) {
        this.caller = caller;
    }

    enum Kind {
        ROOM,
        BAY
    }

    record Order(@NotBlank String code, @Min(1) int minutes, Kind kind, LocalDate day) {}

    @POST
    @Path("/orders")
    @RolesAllowed(Role.SCHEDULER)
    public Map<String, Object> order(@Valid Order order) {
        return Map.of("code", order.code(), "by", caller.name());
    }

    @GET
    @Path("/clinics/{clinic}")
    @RolesAllowed(Role.SCHEDULER)
    public String clinic(@PathParam("clinic") String clinic) {
        caller.requireClinic(clinic);
        return clinic;
    }

    @GET
    @Path("/taken")
    @RolesAllowed(Role.SCHEDULER)
    public String taken() {
        throw new Problem(409, "slot-taken", "The slot is taken", "Room F1 is taken from 09:00 to 09:25.")
                .with("room", "F1");
    }

    @GET
    @Path("/busy")
    @RolesAllowed(Role.SCHEDULER)
    public String busy() {
        throw new Problem(503, "busy", "Too much to do", "7 wait already.").retryAfter(3);
    }

    @GET
    @Path("/broken")
    @RolesAllowed(Role.SCHEDULER)
    public String broken() {
        throw new IllegalStateException("Jane Doe, born 1961-04-03, was in this message");
    }

    /** As when no connection to the database becomes free in time. */
    @GET
    @Path("/crowded")
    @RolesAllowed(Role.SCHEDULER)
    public Uni<String> crowded() {
        return Uni.createFrom().failure(new CompletionException(new NoStackTraceThrowable("Timeout")));
    }

    @GET
    @Path("/things")
    @RolesAllowed(Role.SCHEDULER)
    public String thing(@QueryParam("id") UUID id) {
        return String.valueOf(id);
    }

    /** The planted offender: it names no role, so nobody may call it. */
    @GET
    @Path("/forgotten")
    public String forgotten() {
        return "open to the world";
    }
}
