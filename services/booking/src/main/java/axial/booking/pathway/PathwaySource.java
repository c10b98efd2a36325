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
    BusinessDays businessDays(ReferenceData data) {
        return BusinessDays.of(data.rows("holidays_ok"));
    }

    @Produces
    @Singleton
    AnticoagulantHolds holds(ReferenceData data) {
        return new AnticoagulantHolds(
                data.rows("anticoag_hold").stream().map(AnticoagulantHold::of).toList(),
                AnticoagulantHolds.aliases(data.rows("drug_names")));
    }
}
