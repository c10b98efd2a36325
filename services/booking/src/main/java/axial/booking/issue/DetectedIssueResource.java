package axial.booking.issue;

import axial.booking.clinic.KnownClinics;
import axial.edge.access.Caller;
import axial.edge.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Detected issues. */
@Path("/detected-issues")
public class DetectedIssueResource {

    private final IssueQueries queries;
    private final KnownClinics clinics;
    private final Caller caller;

    DetectedIssueResource(IssueQueries queries, KnownClinics clinics, Caller caller) {
        this.queries = queries;
        this.clinics = clinics;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER, Role.ADMIN})
    @Operation(
            summary = "What somebody has to look after, most urgent first",
            description =
                    "Open issues (FHIR DetectedIssue) of the caller's clinics; those about a request without a place are shown wherever it may be done. The next page: after= the last issueId of this one.")
    @APIResponse(
            responseCode = "200",
            description = "By severity, the nearest day first; without a day before all others")
    @APIResponse(responseCode = "404", description = "not-found: the issue named by after is no longer open")
    public Uni<List<IssueView>> page(
            @QueryParam("clinic") @Nullable String clinic,
            @QueryParam("kind") @Nullable IssueKind kind,
            @QueryParam("day") @Nullable LocalDate day,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit,
            @QueryParam("after") @Nullable UUID after) {
        if (clinic != null) {
            caller.requireClinic(clinic);
        }
        var filter = new IssueQueries.Filter(clinic, kind, day, caller.clinics(), limit, after);
        return clinics.require(clinic).chain(() -> queries.page(filter));
    }
}
