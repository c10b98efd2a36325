package axial.planner.change;

import axial.edge.problem.Problem;
import axial.planning.changes.Change;
import axial.planning.model.Interval;
import axial.planning.model.SessionKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that might be otherwise. Which fields it needs depends on the change.
 *
 * @param change      ADD_SESSION (providerId, clinic, start, end), OPEN_RESOURCE and CLOSE_RESOURCE (resourceId, start, end), PROVIDER_ABSENT
 *                    (providerId, start, end), ADD_RESOURCE (resourceId: one more like this one)
 * @param resourceId  a room, device or bay
 * @param clinic      where the session is; where the resource opens or the new one stands, absent: where it is at home
 * @param sessionKind of ADD_SESSION; absent: MIXED
 */
public record WhatIfChange(
        @NotNull Kind change,
        @Size(max = 60) @Nullable String providerId,
        @Size(max = 60) @Nullable String resourceId,
        @Size(max = 60) @Nullable String clinic,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable SessionKind sessionKind) {

    /** What is done. */
    public enum Kind {
        ADD_SESSION,
        OPEN_RESOURCE,
        CLOSE_RESOURCE,
        PROVIDER_ABSENT,
        ADD_RESOURCE
    }

    /** As the planner's model takes them. @throws Problem 400 when a field is missing or makes no sense */
    public static List<Change> changes(List<WhatIfChange> wanted) {
        List<Change> changes = new ArrayList<>();
        for (WhatIfChange change : wanted) {
            changes.add(change.change("changes[" + changes.size() + "]"));
        }
        return changes;
    }

    private Change change(String at) {
        return switch (change) {
            case ADD_SESSION ->
                new Change.AddSession(
                        needed(providerId, at, "providerId"),
                        needed(clinic, at, "clinic"),
                        during(at),
                        sessionKind == null ? SessionKind.MIXED : sessionKind);
            case OPEN_RESOURCE -> new Change.OpenResource(needed(resourceId, at, "resourceId"), clinic, during(at));
            case CLOSE_RESOURCE -> new Change.CloseResource(needed(resourceId, at, "resourceId"), during(at));
            case PROVIDER_ABSENT -> new Change.ProviderAbsent(needed(providerId, at, "providerId"), during(at));
            case ADD_RESOURCE -> new Change.AddResource(needed(resourceId, at, "resourceId"), clinic);
        };
    }

    private Interval during(String at) {
        Instant from = needed(start, at, "start");
        Instant until = needed(end, at, "end");
        if (!from.isBefore(until)) {
            throw Problem.invalid(at + ".end", "It would end at " + until + ", not after its start at " + from + ".");
        }
        return new Interval(from, until);
    }

    private <T> T needed(@Nullable T value, String at, String field) {
        if (value == null) {
            throw Problem.invalid(at + "." + field, change + " needs " + field + ".");
        }
        return value;
    }
}
