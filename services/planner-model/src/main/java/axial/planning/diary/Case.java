package axial.planning.diary;

import axial.planning.model.Alternative;
import axial.planning.model.Interval;
import axial.planning.model.Request;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request compiled against the network: at which clinics, in which ways, with which rooms, devices, bays and providers it can be done. */
public final class Case {

    /** A day later than any other. */
    public static final int NEVER = 100_000_000;

    private final Request request;
    private final Timeline patient;
    private final List<Spot> places;
    private final int earliest;
    private final int latest;
    private final int due;
    private final int[] unavailable;
    private final SoftGaps past;
    private final List<Choice> choices;
    private final int structure;
    private final int longest;
    private @Nullable Spot original;

    private Case(Request request, Timeline patient, List<Spot> places, List<Choice> choices, int structure) {
        this.request = request;
        this.patient = patient;
        this.places = places;
        this.choices = choices;
        this.structure = structure;
        earliest = Days.of(request.earliest());
        latest = request.latest() == null ? NEVER : Days.of(request.latest());
        due = request.due() == null ? NEVER : Days.of(request.due());
        past = SoftGaps.toThePast(request);
        longest = request.alternatives().stream()
                .mapToInt(Alternative::roomMinutes)
                .max()
                .orElse(0);
        unavailable = new int[request.unavailable().size() * 2];
        int i = 0;
        for (Interval interval : request.unavailable()) {
            unavailable[i++] = Minutes.floor(interval.start());
            unavailable[i++] = Minutes.ceil(interval.end());
        }
    }

    static Case compile(Request request, Diary diary, int structure) {
        List<ClinicBook> allowed = new ArrayList<>();
        for (ClinicBook clinic : diary.clinics()) {
            if (clinic.fact() != null && request.reaches(clinic.code())) {
                allowed.add(clinic);
            }
        }
        int nearest = allowed.stream()
                .mapToInt(clinic -> drive(request, clinic.code()))
                .min()
                .orElse(0);
        List<Choice> choices = new ArrayList<>();
        for (ClinicBook clinic : allowed) {
            Choice choice = Choice.compile(request, clinic, drive(request, clinic.code()) - nearest);
            if (!choice.ways().isEmpty()) {
                choices.add(choice);
            }
        }
        choices.sort(Comparator.comparingInt(Choice::extraDrive));
        return new Case(request, diary.patient(request.patientKey()), diary.placesOf(request.id()), choices, structure);
    }

    /** To a clinic that it reaches. */
    private static int drive(Request request, String clinic) {
        return Objects.requireNonNull(request.driveMinutes().get(clinic));
    }

    public Request request() {
        return request;
    }

    public Timeline patient() {
        return patient;
    }

    /** All that the request has taken. */
    List<Spot> places() {
        return places;
    }

    int structure() {
        return structure;
    }

    /** First possible day, in days since 1970. */
    public int earliest() {
        return earliest;
    }

    /** Last possible day; {@link #NEVER} when open. */
    public int latest() {
        return latest;
    }

    /** Last day that isn't late; {@link #NEVER} when open. */
    public int due() {
        return due;
    }

    /** Room minutes of the way that takes longest; 0 when there is none. */
    public int longest() {
        return longest;
    }

    public List<Choice> choices() {
        return choices;
    }

    public @Nullable Choice choice(ClinicBook clinic) {
        for (Choice choice : choices) {
            if (choice.clinic() == clinic) {
                return choice;
            }
        }
        return null;
    }

    /** Whether the patient has said to be unavailable in some of {@code [start, end)}. */
    public boolean isUnavailable(int start, int end) {
        for (int i = 0; i < unavailable.length; i += 2) {
            if (Math.max(unavailable[i], start) < Math.min(unavailable[i + 1], end)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the patient can come at any start of the day, for so many minutes. */
    boolean isFree(Day day, int minutes) {
        return patient.isUntaken(day, minutes) && !isUnavailable(day.start(), day.end() + minutes);
    }

    void removeUnavailable(Day day, int length, long[] mask) {
        for (int i = 0; i < unavailable.length; i += 2) {
            if (unavailable[i] < unavailable[i + 1]) {
                StartMask.remove(mask, unavailable[i] - length + 1 - day.start(), unavailable[i + 1] - 1 - day.start());
            }
        }
    }

    /** The distances it should keep to what was done before. */
    SoftGaps past() {
        return past;
    }

    /** The distances it should keep to requests that have a place, as things stand. */
    SoftGaps toPlaces(Diary diary) {
        return diary.isSoftlyLinked(request) ? SoftGaps.toPlaces(request, diary) : SoftGaps.NONE;
    }

    /** The booked place a repair would move it from; null when it has none, and always in the live diary. */
    public @Nullable Spot original() {
        return original;
    }

    public void movedFrom(Spot booked) {
        original = booked;
    }

    /** Days on which the links to other requests let it be; null while the request before it has no place. */
    public @Nullable DayRange linkedDays(Diary diary) {
        return isLinked(diary) ? Links.days(request, diary) : DayRange.ALWAYS;
    }

    /** Whether its days depend on where other requests are. */
    boolean isLinked(Diary diary) {
        return !request.after().isEmpty()
                || !diary.successorsOf(request.id()).isEmpty()
                || !diary.apartFrom(request.id()).isEmpty();
    }

    @Override
    public String toString() {
        return request.id() + " (" + request.procedure() + ") " + Map.of("clinics", choices.size());
    }
}
