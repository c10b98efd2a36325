package axial.room.resource;

import axial.edge.importing.ImportKind;
import axial.room.clinic.Clinics;
import axial.room.rows.Turn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The three files that resources come in. */
@ApplicationScoped
class ResourceImports {

    @Produces
    @Singleton
    ImportKind<Resource> rooms(Clinics clinics, Resources resources, Turn turn) {
        return new ResourceImport(ResourceKind.ROOM, clinics, resources, turn);
    }

    @Produces
    @Singleton
    ImportKind<Resource> devices(Clinics clinics, Resources resources, Turn turn) {
        return new ResourceImport(ResourceKind.DEVICE, clinics, resources, turn);
    }

    @Produces
    @Singleton
    ImportKind<Resource> bays(Clinics clinics, Resources resources, Turn turn) {
        return new ResourceImport(ResourceKind.BAY, clinics, resources, turn);
    }
}
