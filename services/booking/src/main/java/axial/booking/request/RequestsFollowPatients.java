package axial.booking.request;

import axial.booking.patient.Patient;
import axial.booking.patient.PatientsChanged;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** When a patient moves house, the drives of what is still to be done change, and the planner is told. */
@ApplicationScoped
class RequestsFollowPatients implements PatientsChanged {

    private final RequestTable table;

    RequestsFollowPatients(RequestTable table) {
        this.table = table;
    }

    @Override
    public Uni<Void> follow(Mutiny.Session tx, List<Patient> changed) {
        if (changed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<UUID, Patient> byId = changed.stream().collect(Collectors.toMap(Patient::patientId, Function.identity()));
        return table.lockOpenOf(tx, byId.keySet())
                .map(open -> open.stream()
                        .flatMap(request -> moved(request, byId.get(request.patientId())))
                        .toList())
                .chain(moved -> table.save(tx, moved));
    }

    private static Stream<Request> moved(Request request, @Nullable Patient patient) {
        return patient == null || request.fits(patient) ? Stream.empty() : Stream.of(request.following(patient));
    }
}
