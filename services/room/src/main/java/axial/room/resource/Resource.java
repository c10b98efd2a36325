package axial.room.resource;

import axial.room.events.ResourceChanged;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A room, a device or a recovery bay.
 *
 * @param clinic where it is; for a device, where it is at home
 * @param code unique over all clinics
 * @param type room, device or bay kind
 * @param capabilities of a room; none for the others
 * @param siteOfService of a room; null for the others
 * @param inService false: it can't be used, and has no openings
 * @param evidence where the facts come from
 */
public record Resource(
        UUID id,
        String network,
        String clinic,
        String code,
        String name,
        ResourceKind kind,
        String type,
        Set<Capability> capabilities,
        @Nullable SiteOfService siteOfService,
        boolean inService,
        @Nullable String evidence,
        long version) {

    public Resource {
        capabilities = new TreeSet<>(capabilities);
    }

    /** This one as the next state of one already known, whose identity and being in service it keeps. */
    Resource following(Resource known) {
        return new Resource(
                known.id,
                known.network,
                clinic,
                code,
                name,
                kind,
                type,
                capabilities,
                siteOfService,
                inService,
                evidence,
                known.version);
    }

    /** A room of which nobody says where it is stays where it was, or is where such rooms are. */
    Resource sited(@Nullable Resource known) {
        SiteOfService site = siteOfService;
        if (kind == ResourceKind.ROOM && site == null) {
            site = known == null || known.siteOfService == null
                    ? SiteOfService.usual(type, capabilities)
                    : known.siteOfService;
        }
        return new Resource(
                id, network, clinic, code, name, kind, type, capabilities, site, inService, evidence, version);
    }

    Resource withService(boolean serving) {
        return new Resource(
                id, network, clinic, code, name, kind, type, capabilities, siteOfService, serving, evidence, version);
    }

    Resource in(String networkOfClinic) {
        return new Resource(
                id,
                networkOfClinic,
                clinic,
                code,
                name,
                kind,
                type,
                capabilities,
                siteOfService,
                inService,
                evidence,
                version);
    }

    Resource withVersion(long newer) {
        return new Resource(
                id, network, clinic, code, name, kind, type, capabilities, siteOfService, inService, evidence, newer);
    }

    ResourceChanged changed() {
        var able = EnumSet.noneOf(Capability.class);
        able.addAll(capabilities);
        return new ResourceChanged(
                id,
                network,
                clinic,
                code,
                name,
                kind.name(),
                type,
                able.stream().map(Capability::name).toList(),
                siteOfService == null ? null : siteOfService.name(),
                inService,
                version);
    }
}
