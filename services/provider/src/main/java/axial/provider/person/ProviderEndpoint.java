package axial.provider.person;

import axial.edge.access.Caller;
import axial.edge.access.Role;
import axial.edge.versions.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /providers}. */
@Path("/providers")
public class ProviderEndpoint {

    private final ProviderDesk desk;
    private final Scope scope;
    private final Caller caller;

    ProviderEndpoint(ProviderDesk desk, Scope scope, Caller caller) {
        this.desk = desk;
        this.scope = scope;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER, Role.ADMIN})
    @Operation(summary = "Who works at the caller's clinics")
    public Uni<List<ProviderView>> all(
            @QueryParam("clinic") @Nullable String clinic, @QueryParam("kind") @Nullable ProviderKind kind) {
        if (clinic != null) {
            caller.requireClinic(clinic);
        }
        return desk.all().map(all -> all.stream()
                .filter(one -> clinic == null || one.clinics().contains(clinic))
                .filter(one -> kind == null || kind == one.kind())
                .filter(one -> scope.maySee(one.clinics()))
                .map(ProviderView::of)
                .toList());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER, Role.ADMIN})
    @Operation(summary = "One provider with limits and credentials")
    public Uni<RestResponse<ProviderView>> one(@PathParam("id") UUID id) {
        return desk.get(id).invoke(found -> scope.requireAny(found.clinics())).map(ProviderEndpoint::versioned);
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Operation(summary = "Takes somebody on")
    public Uni<RestResponse<ProviderView>> takeOn(@NotNull @Valid DescribeProvider command) {
        caller.requireAllClinics();
        return desk.takeOn(command)
                .map(made ->
                        Versions.created(URI.create("/providers/" + made.id()), ProviderView.of(made), made.version()));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.ADMIN)
    @Operation(summary = "Describes somebody anew; who is not active has no sessions")
    public Uni<RestResponse<ProviderView>> revise(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DescribeProvider command) {
        return desk.get(id)
                .invoke(known -> scope.requireEach(known.clinics()))
                .chain(() -> desk.revise(id, command, Versions.expected(ifMatch)))
                .map(ProviderEndpoint::versioned);
    }

    private static RestResponse<ProviderView> versioned(Provider provider) {
        return Versions.ok(ProviderView.of(provider), provider.version());
    }
}
