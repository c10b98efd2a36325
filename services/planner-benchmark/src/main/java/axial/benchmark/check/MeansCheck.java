package axial.benchmark.check;

import axial.planning.model.Alternative;
import axial.planning.model.Credential;
import axial.planning.model.Placement;
import axial.planning.model.Provider;
import axial.planning.model.Recovery;
import axial.planning.model.Resource;
import axial.planning.model.ResourceKind;
import axial.planning.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether a visit has what it needs: an open room, devices, a bay, and somebody who may do it. */
final class MeansCheck {

    private final Ground ground;
    private final Breaches breaches;

    MeansCheck(Ground ground, Breaches breaches) {
        this.ground = ground;
        this.breaches = breaches;
    }

    void check(Visit visit) {
        Placement placement = Objects.requireNonNull(visit.placement());
        Alternative way = visit.request().alternatives().get(placement.alternative());
        String id = visit.request().id();
        room(id, way, placement);
        devices(id, way, placement);
        bay(id, way, placement);
        performer(visit, way, placement);
        for (Visit.Held held : visit.held()) {
            if (held.kind() != ResourceKind.PATIENT) {
                boolean provider = held.kind() == ResourceKind.PROVIDER;
                long outside = held.minutes() - ground.openMinutes(held.id(), visit.clinic(), held.start(), held.end());
                breaches.add(
                        provider ? Rule.OUTSIDE_SESSION : Rule.OUTSIDE_OPENING,
                        outside,
                        "%s needs %s at %s for %d minutes in which it isn't there."
                                .formatted(id, held.id(), visit.clinic(), outside));
            }
        }
    }

    private void room(String id, Alternative way, Placement placement) {
        Resource room = inService(id, placement.roomId(), ResourceKind.ROOM);
        breaches.unless(
                room != null && room.capabilities().containsAll(way.roomCapabilities()),
                Rule.ROOM_CAPABILITY,
                "%s needs a room with %s, not %s.".formatted(id, way.roomCapabilities(), placement.roomId()));
    }

    private void devices(String id, Alternative way, Placement placement) {
        List<String> types = new ArrayList<>();
        for (String device : placement.deviceIds()) {
            Resource found = inService(id, device, ResourceKind.DEVICE);
            types.add(found == null ? "" : found.type());
        }
        types.sort(String::compareTo);
        List<String> needed = way.devices().stream().sorted().toList();
        breaches.unless(
                types.equals(needed)
                        && placement.deviceIds().stream().distinct().count() == types.size(),
                Rule.DEVICES_NEEDED,
                "%s needs the devices %s, not %s.".formatted(id, needed, types));
    }

    private void bay(String id, Alternative way, Placement placement) {
        boolean needs = way.recoveryMinutes() > 0 && way.recovery() != Recovery.NONE;
        if (placement.bayId() == null) {
            breaches.unless(!needs, Rule.BAY_NEEDED, id + " needs somewhere to recover.");
            return;
        }
        Resource bay = inService(id, placement.bayId(), ResourceKind.BAY);
        breaches.unless(
                bay != null && (way.recovery() == Recovery.CHAIR || bay.type().equals("BAY")),
                Rule.BAY_NEEDED,
                "%s needs a %s to recover, not %s.".formatted(id, way.recovery(), placement.bayId()));
    }

    private @Nullable Resource inService(String id, String resourceId, ResourceKind kind) {
        Resource resource = ground.resources.get(resourceId);
        boolean good = resource != null && resource.inService() && resource.kind() == kind;
        breaches.unless(
                good, Rule.OUT_OF_SERVICE, "%s uses %s, which is no %s in service.".formatted(id, resourceId, kind));
        return good ? resource : null;
    }

    private void performer(Visit visit, Alternative way, Placement placement) {
        Provider provider = ground.providers.get(placement.providerId());
        String id = visit.request().id();
        breaches.unless(
                provider != null
                        && provider.active()
                        && visit.request().performers().contains(provider.kind())
                        && way.mayBeDoneBy(provider.kind()),
                Rule.PERFORMER,
                "%s may not be done by %s.".formatted(id, placement.providerId()));
        breaches.unless(
                provider != null && provider.credentials().stream().anyMatch(credential -> covers(credential, visit)),
                Rule.CREDENTIAL,
                "%s has no credential for %s at %s on %s."
                        .formatted(placement.providerId(), id, visit.clinic(), visit.day()));
    }

    private static boolean covers(Credential credential, Visit visit) {
        if (!visit.request().credentials().contains(credential.code())) {
            return false;
        }
        if (credential.clinics() != null && !credential.clinics().contains(visit.clinic())) {
            return false;
        }
        return !credential.validFrom().isAfter(visit.day())
                && (credential.validUntil() == null || !credential.validUntil().isBefore(visit.day()));
    }
}
