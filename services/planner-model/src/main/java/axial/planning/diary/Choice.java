package axial.planning.diary;

import axial.planning.model.Credential;
import axial.planning.model.Provider;
import axial.planning.model.Request;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One clinic a request may go to: the ways in which it can be done there, and who may do it on which days. */
public final class Choice {

    private final ClinicBook clinic;
    private final int extraDrive;
    private final List<Way> ways;
    private final Map<Timeline, int[]> credentialDays = new IdentityHashMap<>();
    private final Request request;

    private Choice(Request request, ClinicBook clinic, int extraDrive, List<Way> ways) {
        this.request = request;
        this.clinic = clinic;
        this.extraDrive = extraDrive;
        this.ways = ways;
    }

    static Choice compile(Request request, ClinicBook clinic, int extraDrive) {
        List<Way> ways = new ArrayList<>();
        for (int i = 0; i < request.alternatives().size(); i++) {
            Facilities facilities = clinic.facilities(request.alternatives().get(i));
            if (facilities != null) {
                ways.add(new Way(i, facilities));
            }
        }
        return new Choice(request, clinic, extraDrive, ways);
    }

    public ClinicBook clinic() {
        return clinic;
    }

    /** Minutes of driving beyond the nearest allowed clinic. */
    public int extraDrive() {
        return extraDrive;
    }

    List<Way> ways() {
        return ways;
    }

    /** Kinds of provider that may do it here, in one way or another. */
    public Set<String> performers() {
        return request.performers().stream()
                .filter(kind -> ways.stream().anyMatch(way -> way.alternative().mayBeDoneBy(kind)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the provider is active, of a kind that may do it, and holds a credential here on the day. */
    public boolean mayPerform(Timeline provider, int epochDay) {
        int[] days = credentialDays(provider);
        for (int i = 0; i < days.length; i += 2) {
            if (days[i] <= epochDay && epochDay <= days[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** The same on any day. */
    public boolean mayEverPerform(Timeline provider) {
        return credentialDays(provider).length > 0;
    }

    /** Whether the provider would do with a credential. */
    boolean isOfKind(Timeline timeline) {
        Provider provider = timeline.provider();
        return provider != null && provider.active() && request.performers().contains(provider.kind());
    }

    private int[] credentialDays(Timeline provider) {
        int[] days = credentialDays.get(provider);
        if (days == null) {
            days = credentialDays(provider.provider());
            credentialDays.put(provider, days);
        }
        return days;
    }

    private int[] credentialDays(@Nullable Provider provider) {
        if (provider == null || !provider.active() || !request.performers().contains(provider.kind())) {
            return new int[0];
        }
        int[] days = new int[provider.credentials().size() * 2];
        int size = 0;
        for (Credential credential : provider.credentials()) {
            if (request.credentials().contains(credential.code())
                    && (credential.clinics() == null || credential.clinics().contains(clinic.code()))) {
                days[size++] = Days.of(credential.validFrom());
                days[size++] = credential.validUntil() == null ? Case.NEVER : Days.of(credential.validUntil());
            }
        }
        return Arrays.copyOf(days, size);
    }
}
