package axial.planning.solving;

import axial.planning.diary.Spot;
import axial.planning.model.Alternative;
import axial.planning.model.Credential;
import axial.planning.model.Provider;
import axial.planning.model.Recovery;
import axial.planning.model.Request;
import axial.planning.model.Resource;
import axial.planning.model.ResourceKind;
import axial.planning.rules.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;

/** What a place needs: open hours, capability, devices, a bay, and somebody who may do it. */
final class ResourceRules {

    private ResourceRules() {}

    static final Map<Rule, Function<ConstraintFactory, Constraint>> BOOK = Map.of(
            Rule.OUTSIDE_OPENING,
                    factory -> Judged.proposed(factory, Rule.OUTSIDE_OPENING, ResourceRules::outsideOpening),
            Rule.OUTSIDE_SESSION,
                    factory -> Judged.proposed(factory, Rule.OUTSIDE_SESSION, ResourceRules::outsideSession),
            Rule.OUT_OF_SERVICE, factory -> Judged.proposed(factory, Rule.OUT_OF_SERVICE, ResourceRules::outOfService),
            Rule.ROOM_CAPABILITY,
                    factory -> Judged.proposed(factory, Rule.ROOM_CAPABILITY, ResourceRules::capabilitiesMissing),
            Rule.DEVICES_NEEDED,
                    factory -> Judged.proposed(factory, Rule.DEVICES_NEEDED, ResourceRules::devicesMissing),
            Rule.BAY_NEEDED, factory -> Judged.proposed(factory, Rule.BAY_NEEDED, ResourceRules::bayMissing),
            Rule.PERFORMER, factory -> Judged.proposed(factory, Rule.PERFORMER, ResourceRules::mayNotPerform),
            Rule.CREDENTIAL, factory -> Judged.proposed(factory, Rule.CREDENTIAL, ResourceRules::hasNoCredential));

    private static long outsideOpening(PlannedAppointment appointment, Premises premises) {
        return minutesOutside(appointment, premises, false);
    }

    private static long outsideSession(PlannedAppointment appointment, Premises premises) {
        return minutesOutside(appointment, premises, true);
    }

    private static long minutesOutside(PlannedAppointment appointment, Premises premises, boolean provider) {
        long minutes = 0;
        for (Spot.Take take : appointment.place().takes()) {
            if ((take.kind() == ResourceKind.PROVIDER) == provider) {
                minutes +=
                        premises.minutesOutside(take.timeline().id(), appointment.clinic(), take.start(), take.end());
            }
        }
        return minutes;
    }

    private static long outOfService(PlannedAppointment appointment, Premises premises) {
        return appointment.place().takes().stream()
                .filter(take -> take.kind() != ResourceKind.PROVIDER)
                .filter(take -> !isInService(premises.resource(take.timeline().id())))
                .count();
    }

    private static boolean isInService(@Nullable Resource resource) {
        return resource != null && resource.inService();
    }

    private static long capabilitiesMissing(PlannedAppointment appointment, Premises premises) {
        Resource room = appointment.has(ResourceKind.ROOM) ? premises.resource(appointment.roomId()) : null;
        return alternative(appointment).roomCapabilities().stream()
                .filter(capability -> room == null || !room.capabilities().contains(capability))
                .count();
    }

    private static long devicesMissing(PlannedAppointment appointment, Premises premises) {
        List<String> missing = new ArrayList<>(alternative(appointment).devices());
        for (String id : appointment.place().placement().deviceIds()) {
            Resource device = premises.resource(id);
            if (device != null) {
                missing.remove(device.type());
            }
        }
        return missing.size();
    }

    private static long bayMissing(PlannedAppointment appointment, Premises premises) {
        Alternative alternative = alternative(appointment);
        if (!alternative.needsBay()) {
            return 0;
        }
        Resource bay = appointment.has(ResourceKind.BAY) ? premises.resource(appointment.bayId()) : null;
        boolean fits = bay != null
                && bay.kind() == ResourceKind.BAY
                && (alternative.recovery() == Recovery.CHAIR || bay.type().equals("BAY"));
        return fits ? 0 : 1;
    }

    private static long mayNotPerform(PlannedAppointment appointment, Premises premises) {
        Provider provider = provider(appointment, premises);
        return provider != null
                        && provider.active()
                        && appointment.request().performers().contains(provider.kind())
                        && alternative(appointment).mayBeDoneBy(provider.kind())
                ? 0
                : 1;
    }

    private static long hasNoCredential(PlannedAppointment appointment, Premises premises) {
        Provider provider = provider(appointment, premises);
        LocalDate day = LocalDate.ofEpochDay(appointment.day());
        return provider != null
                        && provider.credentials().stream()
                                .anyMatch(credential ->
                                        covers(credential, appointment.request(), appointment.clinic(), day))
                ? 0
                : 1;
    }

    private static boolean covers(Credential credential, Request request, String clinic, LocalDate day) {
        return request.credentials().contains(credential.code())
                && (credential.clinics() == null || credential.clinics().contains(clinic))
                && !day.isBefore(credential.validFrom())
                && (credential.validUntil() == null || !day.isAfter(credential.validUntil()));
    }

    private static @Nullable Provider provider(PlannedAppointment appointment, Premises premises) {
        return appointment.has(ResourceKind.PROVIDER) ? premises.provider(appointment.providerId()) : null;
    }

    static Alternative alternative(PlannedAppointment appointment) {
        return appointment.request().alternatives().get(appointment.place().alternative());
    }
}
