package axial.booking.patient;

import axial.edge.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Patients, for schedulers, administrators and, to read, providers. */
@Path("/patients")
public class PatientResource {

    private final FrontDesk desk;

    PatientResource(FrontDesk desk) {
        this.desk = desk;
    }

    @POST
    @RolesAllowed({Role.SCHEDULER, Role.ADMIN})
    @Operation(summary = "Makes a patient known")
    @APIResponse(responseCode = "201", description = "The patient, with its id")
    @APIResponse(responseCode = "409", description = "patient-known: the external id is somebody's already")
    public Uni<RestResponse<PatientView>> enter(@NotNull @Valid EnterPatient patient) {
        return desk.enter(patient)
                .map(entered -> ResponseBuilder.<PatientView>created(URI.create("/patients/" + entered.patientId()))
                        .entity(PatientView.of(entered))
                        .build());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SCHEDULER, Role.ADMIN, Role.PROVIDER})
    @Operation(summary = "One patient")
    public Uni<PatientView> one(@PathParam("id") UUID id) {
        return desk.find(id).map(PatientView::of);
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
    @Operation(summary = "Patients by beginnings of names or town, birth date, or external id; at most fifty")
    public Uni<List<PatientView>> search(@NotNull @Valid SearchText text) {
        return desk.search(text);
    }
}
