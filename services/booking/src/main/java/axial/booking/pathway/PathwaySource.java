package axial.booking.pathway;

import axial.booking.catalogue.Catalogue;
import axial.booking.catalogue.ReferenceData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the pathway and the holds from the reference data and the group's decisions. */
@ApplicationScoped
class PathwaySource {

    @Produces
    @Singleton
    Pathway pathway(ReferenceData data, Catalogue catalogue, PathwayConfig config) {
        return new Pathway(data::rows, catalogue, config.treatment());
    }

    @Produces
    @Singleton
    AnticoagulantHolds holds(ReferenceData data) {
        return new AnticoagulantHolds(
                data.rows("anticoag_hold").stream().map(AnticoagulantHold::of).toList());
    }
}
