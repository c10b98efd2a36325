package axial.planner.intake;

import static java.util.Objects.requireNonNull;

import axial.planning.diary.Diary;
import axial.planning.model.Resource;
import axial.planning.model.ResourceKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A record of {@code axial.room.resources}: a room, a device or a recovery bay. */
record ResourceEvent(
        String resourceId,
        String clinic,
        String code,
        ResourceKind kind,
        String type,
        Set<String> capabilities,
        @Nullable Site siteOfService,
        Boolean inService,
        long version)
        implements StateEvent {

    ResourceEvent {
        requireNonNull(resourceId, "resourceId");
        requireNonNull(clinic, "clinic");
        requireNonNull(code, "code");
        requireNonNull(kind, "kind");
        requireNonNull(type, "type");
        requireNonNull(capabilities, "capabilities");
        requireNonNull(inService, "inService");
    }

    @Override
    public String id() {
        return resourceId;
    }

    @Override
    public void enter(Diary diary, Directory directory) {
        Site site = kind == ResourceKind.ROOM && siteOfService == null ? Site.usual(capabilities) : siteOfService;
        diary.put(new Resource(resourceId, clinic, kind, type, Site.among(capabilities, site), inService));
        directory.resource(resourceId, new Directory.Thing(code, clinic));
    }
}
