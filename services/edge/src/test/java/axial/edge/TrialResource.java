package axial.edge;

import axial.edge.access.Caller;
import axial.edge.access.Role;
import axial.edge.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

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

    record Form(
            @Size(max = 20) @Nullable String text,
            @Nullable Integer whole,
            @Nullable Double number,
            boolean hold,
            @Nullable Kind kind,
            @Nullable LocalDate day,
            @Nullable Instant instant,
            @Nullable LocalTime time,
            @Nullable UUID id,
            @Nullable List<String> texts,
            @Nullable List<Kind> kinds,
            @Nullable Map<@Pattern(regexp = "[A-Z]{3}") String, Integer> minutes,
            @Nullable Form inner) {}

    @POST
    @Path("/forms")
    @RolesAllowed(Role.SCHEDULER)
    public Form form(@Valid Form form) {
        return form;
    }

    @GET
    @Path("/lists/{id}")
    @RolesAllowed(Role.SCHEDULER)
    public String list(
            @PathParam("id") UUID id,
            @QueryParam("day") LocalDate day,
            @QueryParam("kind") Kind kind,
            @QueryParam("limit") @DefaultValue("7") int limit,
            @QueryParam("commit") @DefaultValue("false") boolean commit,
            @QueryParam("text") String text) {
        return id + " " + day + " " + kind + " " + limit + " " + commit + " " + text;
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

    /** Calls that have come in and are not answered before {@link #go}. */
    private static final Deque<UniEmitter<? super String>> PATIENT = new ConcurrentLinkedDeque<>();

    @GET
    @Path("/patience")
    @RolesAllowed(Role.SCHEDULER)
    public Uni<String> patience() {
        return Uni.createFrom().<String>emitter(PATIENT::add);
    }

    public static int patient() {
        return PATIENT.size();
    }

    public static void go() {
        UniEmitter<? super String> one = PATIENT.poll();
        while (one != null) {
            one.complete("gone");
            one = PATIENT.poll();
        }
    }

    /** As when the connection is lost after COMMIT was sent. */
    @POST
    @Path("/lost")
    @RolesAllowed(Role.SCHEDULER)
    public Uni<String> lost() {
        return Uni.createFrom().failure(new CompletionException(new VertxException("Connection was closed", true)));
    }

    @POST
    @Path("/made")
    @RolesAllowed(Role.SCHEDULER)
    public RestResponse<String> made() {
        return RestResponse.created(URI.create("/trial/things/7"));
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
