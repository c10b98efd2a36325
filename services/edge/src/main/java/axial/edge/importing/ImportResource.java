package axial.edge.importing;

import axial.edge.access.Caller;
import axial.edge.access.Role;
import axial.edge.problem.Problem;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestStreamElementType;

/**
 * Takes CSV files in: {@code POST /imports/{kind}?commit=false} is a dry run, {@code commit=true} writes when nothing is wrong. A file is read as
 * it comes, by a thread that waits for it.
 */
@Path("/imports/{kind}")
@RolesAllowed(Role.ADMIN)
@Consumes("text/csv")
public class ImportResource {

    private final Imports imports;
    private final List<ImportKind<?>> kinds;
    private final Caller caller;

    ImportResource(Imports imports, @All List<ImportKind<?>> kinds, Caller caller) {
        this.imports = imports;
        this.kinds = kinds;
        this.caller = caller;
    }

    @POST
    @Blocking
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Imports a CSV file, or says what is wrong with it",
            description =
                    "UTF-8 or the charset named in Content-Type, RFC 4180, the first line names the columns. Rows are known by their external id: importing a file twice "
                            + "changes nothing the second time. With commit=false, or when any row has a problem, nothing is written.")
    public Uni<ImportReport> report(
            @PathParam("kind") String kind,
            @QueryParam("commit") @DefaultValue("false") boolean commit,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            InputStream csv) {
        caller.requireAllClinics();
        return imports.report(imports.read(kind(kind), csv, type), commit);
    }

    @POST
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(summary = "The same, with progress as server-sent events; the last one carries the report")
    public Multi<ImportProgress> run(
            @PathParam("kind") String kind,
            @QueryParam("commit") @DefaultValue("false") boolean commit,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            InputStream csv) {
        caller.requireAllClinics();
        return imports.run(imports.read(kind(kind), csv, type), commit);
    }

    private ImportKind<?> kind(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        404,
                        "unknown-import",
                        "Nothing of this kind can be imported here",
                        "There is no import '" + name + "' here. This service takes in "
                                + kinds.stream().map(ImportKind::name).sorted().toList() + "."));
    }
}
