package axial.provider.credential;

import axial.edge.access.Role;
import axial.edge.versions.Versions;
import axial.provider.person.ProviderView;
import axial.provider.person.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /providers/{id}/credentials}; they are read with the provider. */
@Path("/providers/{id}/credentials")
public class CredentialEndpoint {

    private final CredentialDesk desk;
    private final Scope scope;

    CredentialEndpoint(CredentialDesk desk, Scope scope) {
        this.desk = desk;
        this.scope = scope;
    }

    @PUT
    @RolesAllowed(Role.ADMIN)
    @Operation(
            summary = "Sets what somebody may perform, where and when",
            description = "Takes the version of the provider in If-Match. What is not in the list is revoked.")
    public Uni<RestResponse<ProviderView>> replace(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Size(max = 200) List<@NotNull @Valid GrantCredential> credentials) {
        var granted = credentials.stream().map(one -> one.to(id)).toList();
        return desk.get(id)
                .invoke(known -> scope.requireEach(known.clinics()))
                .chain(() -> desk.replace(id, granted, Versions.expected(ifMatch)))
                .map(provider -> Versions.ok(ProviderView.of(provider), provider.version()));
    }
}
