package axial.benchmark.check;

import axial.planning.model.Provider;
import axial.planning.model.ResourceKind;
import axial.planning.rules.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether anything or anybody would be in two places at a time, on the road too long, or have too much in a day. */
final class ClashCheck {

    private static final Map<ResourceKind, Rule> RULES = Map.of(
            ResourceKind.ROOM, Rule.ROOM_CLASH,
            ResourceKind.PROVIDER, Rule.PROVIDER_CLASH,
            ResourceKind.DEVICE, Rule.DEVICE_CLASH,
            ResourceKind.BAY, Rule.BAY_CLASH,
            ResourceKind.PATIENT, Rule.PATIENT_CLASH);

    private final Ground ground;
    private final Breaches breaches;

    private record Use(Visit visit, Visit.Held held) {}

    ClashCheck(Ground ground, Breaches breaches) {
        this.ground = ground;
        this.breaches = breaches;
    }

    void check(List<Visit> visits) {
        Map<String, List<Use>> uses = new HashMap<>();
        for (Visit visit : visits) {
            for (Visit.Held held : visit.held()) {
                String key = held.kind() + " " + held.id();
                uses.computeIfAbsent(key, id -> new ArrayList<>()).add(new Use(visit, held));
            }
        }
        uses.values().forEach(this::clashes);
        limits(visits);
    }

    private void clashes(List<Use> uses) {
        for (int i = 0; i < uses.size(); i++) {
            for (int j = i + 1; j < uses.size(); j++) {
                Use a = uses.get(i);
                Use b = uses.get(j);
                if (a.visit().isPlanned() || b.visit().isPlanned()) {
                    clash(a, b);
                }
            }
        }
    }

    private void clash(Use a, Use b) {
        long gap = Math.max(a.held().start(), b.held().start())
                - Math.min(a.held().end(), b.held().end());
        String both = a.visit().request().id() + " and " + b.visit().request().id();
        ResourceKind kind = a.held().kind();
        if (gap < 0) {
            breaches.add(
                    RULES.getOrDefault(kind, Rule.ROOM_CLASH),
                    -gap,
                    "%s share %s for %d minutes.".formatted(both, a.held().id(), -gap));
        }
        if (kind == ResourceKind.PROVIDER || kind == ResourceKind.DEVICE || kind == ResourceKind.PATIENT) {
            long drive = ground.drive(a.visit().clinic(), b.visit().clinic());
            breaches.add(
                    Rule.TRAVEL,
                    drive == 0 ? 0 : drive - Math.max(0, gap),
                    "%s leave %s %d minutes for a drive of %d."
                            .formatted(both, a.held().id(), gap, drive));
        }
    }

    private void limits(List<Visit> visits) {
        record ProviderDay(String provider, LocalDate day) {}
        Map<ProviderDay, List<Use>> days = new HashMap<>();
        for (Visit visit : visits) {
            for (Visit.Held held : visit.held(ResourceKind.PROVIDER)) {
                days.computeIfAbsent(new ProviderDay(held.id(), visit.day()), key -> new ArrayList<>())
                        .add(new Use(visit, held));
            }
        }
        days.forEach((day, uses) -> {
            Provider provider = ground.providers.get(day.provider());
            if (provider != null) {
                limits(provider, day.day(), uses);
            }
        });
    }

    /** A plan answers only for what it adds itself. */
    private void limits(Provider provider, LocalDate day, List<Use> uses) {
        List<Use> planned = uses.stream().filter(use -> use.visit().isPlanned()).toList();
        if (provider.proceduresPerDay() != null) {
            long above = Math.min(planned.size(), uses.size() - provider.proceduresPerDay());
            breaches.add(
                    Rule.DAILY_PROCEDURES,
                    above,
                    "%s does %d procedures on %s.".formatted(provider.id(), uses.size(), day));
        }
        if (provider.minutesPerDay() != null) {
            long above = Math.min(minutes(planned), minutes(uses) - provider.minutesPerDay());
            breaches.add(
                    Rule.DAILY_MINUTES,
                    above,
                    "%s performs %d minutes on %s.".formatted(provider.id(), minutes(uses), day));
        }
    }

    private static long minutes(List<Use> uses) {
        return uses.stream().mapToLong(use -> use.held().minutes()).sum();
    }
}
