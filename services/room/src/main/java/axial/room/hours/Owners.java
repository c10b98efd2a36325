package axial.room.hours;

import axial.edge.problem.Problem;
import axial.room.clinic.Clinic;
import axial.room.clinic.Clinics;
import axial.room.resource.ResourceKind;
import axial.room.resource.Resources;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;

/** What hours may belong to, and which of them may stand at another clinic. */
@ApplicationScoped
class Owners {

    private final Clinics clinics;
    private final Resources resources;

    Owners(Clinics clinics, Resources resources) {
        this.clinics = clinics;
        this.resources = resources;
    }

    /** @return the clinic itself, or the one a resource is at home; fails with a 404 when there is no such owner */
    Uni<String> clinicOf(Mutiny.Session session, Owner owner) {
        return owner.resourceId() != null
                ? resources.get(session, owner.resourceId()).map(found -> found.clinic())
                : clinics.get(session, Objects.requireNonNull(owner.clinic())).map(Clinic::code);
    }

    /** @return fails with a 400 when anything but a device stands at another clinic, or there is no such clinic in its network */
    Uni<Void> requireGuestsAllowed(Mutiny.Session session, Owner owner, List<String> guests) {
        if (guests.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        if (owner.resourceId() == null) {
            throw Problem.invalid("atClinic", "A clinic stays where it is. Only devices stand elsewhere.");
        }
        return resources
                .get(session, owner.resourceId())
                .chain(found -> clinics.byCode(session).invoke(known -> {
                    if (found.kind() != ResourceKind.DEVICE) {
                        throw Problem.invalid(
                                "atClinic", found.code() + " is a " + found.kind() + ". Only devices stand elsewhere.");
                    }
                    guests.forEach(guest -> requireNeighbour(known.get(guest), guest, found.network()));
                }))
                .replaceWithVoid();
    }

    private static void requireNeighbour(
            @org.jspecify.annotations.Nullable Clinic clinic, String code, String network) {
        if (clinic == null || !clinic.network().equals(network)) {
            throw Problem.invalid("atClinic", "'" + code + "' is not a clinic of network " + network + ".");
        }
    }
}
