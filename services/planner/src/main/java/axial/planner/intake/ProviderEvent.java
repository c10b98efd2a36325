package axial.planner.intake;

import static java.util.Objects.requireNonNull;

import axial.planning.diary.Diary;
import axial.planning.model.Credential;
import axial.planning.model.Provider;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A record of {@code axial.provider.providers}. */
record ProviderEvent(
        String providerId,
        String displayName,
        String kind,
        Boolean active,
        List<Held> credentials,
        Limits limits,
        long version)
        implements StateEvent {

    ProviderEvent {
        requireNonNull(providerId, "providerId");
        requireNonNull(displayName, "displayName");
        requireNonNull(kind, "kind");
        requireNonNull(active, "active");
        requireNonNull(credentials, "credentials");
        requireNonNull(limits, "limits");
    }

    /**
     * A credential.
     *
     * @param clinics null: at every clinic
     * @param validUntil last valid day; null: no end
     */
    record Held(
            String code,
            @Nullable Set<String> clinics,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {
        Held {
            requireNonNull(code, "credentials.code");
            requireNonNull(validFrom, "credentials.validFrom");
        }
    }

    /** The most in a day; null: no limit. */
    record Limits(
            @Nullable Integer proceduresPerDay, @Nullable Integer minutesPerDay) {}

    @Override
    public String id() {
        return providerId;
    }

    @Override
    public void enter(Diary diary, Directory directory) {
        var held = credentials.stream()
                .map(one -> new Credential(one.code(), one.clinics(), one.validFrom(), one.validUntil()))
                .toList();
        diary.put(new Provider(providerId, kind, active, held, limits.proceduresPerDay(), limits.minutesPerDay()));
        directory.provider(providerId, displayName);
    }
}
