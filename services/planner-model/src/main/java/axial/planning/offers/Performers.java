package axial.planning.offers;

import axial.planning.diary.Case;
import axial.planning.diary.Choice;
import axial.planning.diary.ClinicBook;
import axial.planning.diary.Day;
import axial.planning.diary.Spot;
import axial.planning.diary.Timeline;
import axial.planning.diary.Workload;
import axial.planning.model.Alternative;
import axial.planning.model.Provider;
import axial.planning.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The providers of a clinic day, and what keeps them from doing a request at a time. */
final class Performers {

    private final ClinicBook clinic;
    private final Case request;
    private final Alternative way;
    private final @Nullable Day day;

    Performers(ClinicBook clinic, Case request, Alternative way, @Nullable Day day) {
        this.clinic = clinic;
        this.request = request;
        this.way = way;
        this.day = day;
    }

    /** Null when somebody can. */
    @Nullable
    Obstacle at(@Nullable String providerId, int start, int end) {
        List<Timeline> present = new ArrayList<>();
        if (day != null) {
            for (Timeline provider : day.providers()) {
                if (providerId == null || provider.id().equals(providerId)) {
                    present.add(provider);
                }
            }
        }
        List<Timeline> there =
                present.stream().filter(p -> p.isOpen(clinic, start, end)).toList();
        if (there.isEmpty()) {
            return Obstacle.of(
                            Rule.OUTSIDE_SESSION,
                            "%s at %s for the %d minutes of the procedure.",
                            providerId == null ? "Nobody is" : "The provider isn't",
                            clinic.code(),
                            end - start)
                    .about(providerId == null ? List.of() : List.of(providerId));
        }
        return ofThose(there, start, end);
    }

    private @Nullable Obstacle ofThose(List<Timeline> there, int start, int end) {
        List<Timeline> ofKind = there.stream().filter(this::isOfKind).toList();
        if (ofKind.isEmpty()) {
            return Obstacle.of(
                            Rule.PERFORMER,
                            "Nobody there is an active %s.",
                            String.join(
                                    " or ",
                                    request.request().performers().stream()
                                            .filter(way::mayBeDoneBy)
                                            .sorted()
                                            .toList()))
                    .about(ids(there));
        }
        Choice choice = request.choice(clinic);
        List<Timeline> credentialed = ofKind.stream()
                .filter(provider -> choice != null
                        && choice.mayPerform(
                                provider, Objects.requireNonNull(day).epochDay()))
                .toList();
        if (credentialed.isEmpty()) {
            return Obstacle.of(
                            Rule.CREDENTIAL,
                            "Nobody there holds a credential for %s that is valid that day.",
                            request.request().procedure())
                    .about(ids(ofKind));
        }
        return ofFree(credentialed, start, end);
    }

    private boolean isOfKind(Timeline timeline) {
        Provider provider = timeline.provider();
        return provider != null
                && provider.active()
                && request.request().performers().contains(provider.kind())
                && way.mayBeDoneBy(provider.kind());
    }

    private @Nullable Obstacle ofFree(List<Timeline> credentialed, int start, int end) {
        List<Timeline> free = credentialed.stream()
                .filter(provider -> provider.isFree(clinic, start, end))
                .toList();
        if (free.isEmpty()) {
            List<Spot> holders = new ArrayList<>();
            credentialed.forEach(provider -> holders.addAll(provider.inTheWay(clinic, start, end)));
            return Obstacle.of(Rule.PROVIDER_CLASH, "Everybody who may do it is with another patient, or on the road.")
                    .held(ids(credentialed), holders);
        }
        Rule limit = null;
        for (Timeline provider : free) {
            limit = limit(provider, end - start);
            if (limit == null) {
                return null;
            }
        }
        return Obstacle.of(
                        Objects.requireNonNull(limit),
                        "Everybody who may do it and is free has reached the daily limit.")
                .about(ids(free));
    }

    private @Nullable Rule limit(Timeline timeline, int minutes) {
        Provider provider = Objects.requireNonNull(timeline.provider());
        Workload workload =
                timeline.workload(clinic, Objects.requireNonNull(day).epochDay());
        if (provider.proceduresPerDay() != null && workload.procedures() >= provider.proceduresPerDay()) {
            return Rule.DAILY_PROCEDURES;
        }
        return provider.minutesPerDay() != null && workload.minutes() + minutes > provider.minutesPerDay()
                ? Rule.DAILY_MINUTES
                : null;
    }

    private static List<String> ids(List<Timeline> timelines) {
        return timelines.stream().map(Timeline::id).distinct().toList();
    }
}
