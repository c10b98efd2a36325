package axial.room.hours;

import axial.room.clinic.Clinics;
import axial.room.resource.Resource;
import axial.room.resource.ResourceKind;
import axial.room.resource.Resources;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What the codes in an import stand for. */
@ApplicationScoped
class Directory {

    private final Clinics clinics;
    private final Resources resources;

    Directory(Clinics clinics, Resources resources) {
        this.clinics = clinics;
        this.resources = resources;
    }

    Uni<Listed> read(Mutiny.Session session) {
        return clinics.byCode(session)
                .chain(places -> resources.byCode(session).map(things -> new Listed(places.keySet(), things)));
    }

    /** The codes at one moment. */
    record Listed(Set<String> clinics, Map<String, Resource> resources) {

        /** The resource with this code, else the clinic, else null. */
        @Nullable
        Owner owner(String code) {
            Resource resource = resources.get(code);
            if (resource != null) {
                return Owner.resource(resource.id());
            }
            return clinics.contains(code) ? Owner.clinic(code) : null;
        }

        boolean isDevice(String code) {
            Resource resource = resources.get(code);
            return resource != null && resource.kind() == ResourceKind.DEVICE;
        }

        boolean isClinic(String code) {
            return clinics.contains(code);
        }

        String choice() {
            return resources.isEmpty()
                    ? "the code of a room, device or bay, which have not been imported yet, or of a clinic"
                    : "the code of one of " + resources.size() + " rooms, devices and bays, or of a clinic";
        }
    }
}
