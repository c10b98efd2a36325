package axial.booking.patient;

import axial.edge.access.Role;
import axial.edge.versions.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Patients, for schedulers, administrators and, to read, providers. */
@Path("/patients")
public class PatientResource {

    private final FrontDesk desk;

    PatientResource(FrontDesk desk) {
        this.desk = desk;
    }

    @POST
    @RolesAllowed({Role.SCHEDULER, Role.ADMIN})
    @Operation(
            summary = "Makes a patient known",
            description =
                    "With an Idempotency-Key the same body has its effect once. Others of the same names and birth date are named.")
    @APIResponse(responseCode = "201", description = "The patient, with its id and possibleDuplicates")
    @APIResponse(responseCode = "409", description = "patient-known: the external id is somebody's already")
    @APIResponse(
            responseCode = "422",
            description =
                    "patient-refused: a clinic isn't known or belongs to another network; idempotency-key-reused: the key was used with another body")
    public Uni<RestResponse<PatientView>> enter(
            @HeaderParam("Idempotency-Key") @Size(max = 200) @Nullable String key,
            @NotNull @Valid EnterPatient patient) {
        return desk.enter(patient, key)
                .map(PatientView::of)
                .map(view -> Versions.created(URI.create("/patients/" + view.patientId()), view, view.version()));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.SCHEDULER, Role.ADMIN})
    @Operation(
            summary = "Corrects what was entered of a patient; open requests follow",
            description = "When nothing differs the version stays. Others of the same names and birth date are named.")
    @APIResponse(responseCode = "200", description = "The patient as it is now")
    @APIResponse(responseCode = "409", description = "patient-known: the external id is somebody else's")
    @APIResponse(responseCode = "412", description = "stale-version: somebody else changed it first")
    @APIResponse(
            responseCode = "422",
            description = "patient-refused: a clinic isn't known or belongs to another network")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Uni<RestResponse<PatientView>> correct(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid EnterPatient patient) {
        return desk.correct(id, Versions.expected(ifMatch), patient)
                .map(PatientView::of)
                .map(view -> Versions.ok(view, view.version()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SCHEDULER, Role.ADMIN, Role.PROVIDER})
    @Operation(summary = "One patient")
    public Uni<RestResponse<PatientView>> one(@PathParam("id") UUID id) {
        return desk.find(id).map(PatientView::of).map(view -> Versions.ok(view, view.version()));
    }

    @GET
    @RolesAllowed({Role.SCHEDULER, Role.ADMIN, Role.PROVIDER})
    @Operation(summary = "The patient with an external id: a list of one or none")
    public Uni<List<PatientView>> withExternalId(@QueryParam("externalId") @NotBlank String externalId) {
        return desk.withExternalId(externalId);
    }

    @POST
    @Path("/search")
    @RolesAllowed({Role.SCHEDULER, Role.ADMIN, Role.PROVIDER})
    @Operation(
            summary = "Patients by beginnings of words of names or town, birth date, or external id; at most fifty",
            description =
                    "Accents, apostrophes, case and composed letters make no difference. Dates: 1957-03-14, 3/14/1957, 3/14.")
    public Uni<List<PatientView>> search(@NotNull @Valid SearchText text) {
        return desk.search(text);
    }
}
