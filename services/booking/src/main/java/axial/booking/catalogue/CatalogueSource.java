package axial.booking.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the catalogue from the reference data. */
@ApplicationScoped
class CatalogueSource {

    @Produces
    @Singleton
    Catalogue catalogue(ReferenceData data) {
        return new Catalogue(data::rows);
    }
}
