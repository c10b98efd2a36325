package axial.planning.offers;

import static java.util.stream.Collectors.joining;

import axial.planning.diary.Case;
import axial.planning.diary.Choice;
import axial.planning.diary.ClinicBook;
import axial.planning.diary.DayRange;
import axial.planning.diary.Diary;
import axial.planning.diary.Finder;
import axial.planning.diary.Found;
import axial.planning.diary.Minutes;
import axial.planning.diary.Prices;
import axial.planning.diary.Relief;
import axial.planning.diary.Scope;
import axial.planning.model.Alternative;
import axial.planning.model.Request;
import axial.planning.rules.Rule;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says why a request has no place at all: the first requirement that nothing meets, or which resource is short and what would help. */
public final class Shortage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final int MOST_HELPS = 3;

    private final Diary diary;
    private final Prices prices;
    private final Finder finder;

    public Shortage(Diary diary, Prices prices) {
        this.diary = diary;
        this.prices = prices;
        this.finder = new Finder(diary, prices);
    }

    /** @param scope where a place was looked for */
    public Obstacle of(Case request, Scope scope) {
        Obstacle obstacle = ofCalendar(request);
        if (obstacle == null) {
            obstacle = request.choices().isEmpty() ? ofClinics(request.request()) : null;
        }
        if (obstacle == null) {
            obstacle = ofPerformers(request);
        }
        if (obstacle == null) {
            obstacle = ofSessions(request);
        }
        return obstacle == null ? ofWhatIsTaken(request, scope) : obstacle;
    }

    private @Nullable Obstacle ofCalendar(Case request) {
        Request fact = request.request();
        if (request.latest() < Math.max(prices.today(), request.earliest())) {
            return Obstacle.of(
                    Rule.WINDOW,
                    "It may be done from %s until %s: no such day is left.",
                    fact.earliest(),
                    LocalDate.ofEpochDay(request.latest()));
        }
        DayRange linked = request.linkedDays(diary);
        if (linked == null) {
            return Obstacle.of(Rule.PREDECESSOR, "The request that must come before it has no place yet.");
        }
        if (Math.max(linked.first(), request.earliest()) > Math.min(linked.last(), request.latest())) {
            return Obstacle.of(Rule.GAP, "The gaps to the requests before and after it leave no day of its window.");
        }
        return null;
    }

    private Obstacle ofClinics(Request request) {
        List<ClinicBook> near = diary.clinics().stream()
                .filter(clinic -> clinic.fact() != null)
                .filter(clinic -> request.clinics() == null || request.clinics().contains(clinic.code()))
                .toList();
        if (near.isEmpty()) {
            return Obstacle.of(Rule.CLINIC_ALLOWED, "None of the clinics that the request allows is known.");
        }
        near = near.stream().filter(clinic -> request.mayGoTo(clinic.code())).toList();
        if (near.isEmpty()) {
            return Obstacle.of(
                    Rule.CLINIC_ALLOWED,
                    "The drive from where the patient lives isn't known to any of the clinics that the request allows.");
        }
        near = near.stream().filter(clinic -> request.reaches(clinic.code())).toList();
        if (near.isEmpty()) {
            return Obstacle.of(Rule.DRIVE_LIMIT, "No allowed clinic is within the drive that the request allows.");
        }
        return ofMeans(request, near);
    }

    /** Of several clinics and ways, the one that lacks least. */
    private static Obstacle ofMeans(Request request, List<ClinicBook> clinics) {
        Obstacle best = null;
        for (ClinicBook clinic : clinics) {
            for (Alternative way : request.alternatives()) {
                Obstacle lacking = new Means(clinic, way).lacking();
                if (lacking != null && (best == null || lacking.rule().compareTo(best.rule()) > 0)) {
                    best = lacking;
                }
            }
        }
        return best != null
                ? best
                : Obstacle.of(Rule.ROOM_CAPABILITY, "The request names no way of doing it whose minutes make sense.");
    }

    private @Nullable Obstacle ofPerformers(Case request) {
        Set<String> kinds = new TreeSet<>();
        request.choices().forEach(choice -> kinds.addAll(choice.performers()));
        boolean anybody =
                diary.clinics().stream().anyMatch(clinic -> !clinic.staff(kinds).isEmpty());
        if (!anybody) {
            return Obstacle.of(
                    Rule.PERFORMER,
                    "Nobody active with a session is a %s.",
                    String.join(" or ", kinds.isEmpty() ? request.request().performers() : kinds));
        }
        for (Choice choice : request.choices()) {
            if (choice.clinic().staff(choice.performers()).stream().anyMatch(choice::mayEverPerform)) {
                return null;
            }
        }
        return Obstacle.of(
                Rule.CREDENTIAL,
                "Nobody with sessions at an allowed clinic holds a credential for %s.",
                request.request().procedure());
    }

    /** Somebody has sessions there, but maybe not so late. */
    private @Nullable Obstacle ofSessions(Case request) {
        int linked = Objects.requireNonNullElse(request.linkedDays(diary), DayRange.ALWAYS)
                .first();
        int first = Math.max(linked, request.earliest());
        OptionalInt last = request.choices().stream()
                .mapToInt(choice -> choice.clinic().lastDay())
                .max();
        if (last.isEmpty() || first <= last.getAsInt()) {
            return null;
        }
        return Obstacle.of(
                linked > request.earliest() ? Rule.GAP : Rule.WINDOW,
                "It can't be done before %s, and no session at its clinics is known after %s.",
                LocalDate.ofEpochDay(first),
                LocalDate.ofEpochDay(last.getAsInt()));
    }

    /** Short is that of which one more would give the best place. */
    private Obstacle ofWhatIsTaken(Case request, Scope scope) {
        List<Help> helps = new ArrayList<>();
        for (Relief relief : Relief.values()) {
            Found found = finder.cheapestWithout(relief, request, scope);
            if (found != null) {
                helps.add(new Help(relief, found));
            }
        }
        if (helps.isEmpty()) {
            return Obstacle.of(Rule.UNPLACED, "Everything is taken or closed; no single change would give it a place.");
        }
        helps.sort(Comparator.comparingLong(help -> help.found().price()));
        return Obstacle.of(
                helps.get(0).relief().rule(),
                "%s",
                "It would have a place with "
                        + helps.stream().limit(MOST_HELPS).map(Help::sentence).collect(joining(", or with "))
                        + ".");
    }

    /** One thing more, and the place that it would give. */
    private record Help(Relief relief, Found found) {
        String sentence() {
            return help(relief, found);
        }
    }

    private static String help(Relief relief, Found found) {
        ClinicBook clinic = found.choice().clinic();
        String when = "at " + clinic.code() + " "
                + Minutes.at(found.start()).atZone(clinic.zone()).format(TIME);
        return switch (relief) {
            case ROOM -> "one more fitting room " + when;
            case DEVICE -> "one more device " + when;
            case BAY -> "one more recovery place " + when;
            case PROVIDER -> "one more provider who may do it " + when;
            case PATIENT -> "the patient free " + when;
            case DAILY_LIMIT -> "a higher daily limit of a provider " + when;
            case CREDENTIAL -> "a credential for a provider who is there " + when;
            case WINDOW -> "another day allowed, " + when;
        };
    }
}
