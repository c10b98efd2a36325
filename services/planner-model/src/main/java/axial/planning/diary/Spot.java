package axial.planning.diary;

import axial.planning.model.Appointment;
import axial.planning.model.Placement;
import axial.planning.model.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one appointment takes, booked or proposed: each resource with its own interval in minutes. Never changed once made, and equal only to
 * itself.
 */
public final class Spot {

    private static final Spans.@Nullable Page[] UNTAKEN = new Spans.Page[0];

    private final String requestId;
    private final ClinicBook clinic;
    private final int epochDay;
    private final int start;
    private final int end;
    private final int alternative;
    private final Timeline patient;
    private final @Nullable Appointment booked;
    private final List<Take> takes;
    private final List<Spot> siblings;
    private final long price;
    private final int lastDay;
    private final int roomMinutes;
    private final long mark;

    /** Where each take stands, and last the patient's own time; empty until it is first taken. */
    private Spans.@Nullable Page[] pages = UNTAKEN;

    /** One resource taken for {@code [start, end)}. */
    public record Take(Timeline timeline, ResourceKind kind, int start, int end) {}

    /** @param siblings all places that the request has taken */
    Spot(
            String requestId,
            ClinicBook clinic,
            int epochDay,
            int start,
            int end,
            int alternative,
            Timeline patient,
            @Nullable Appointment booked,
            List<Take> takes,
            List<Spot> siblings,
            long price) {
        this.requestId = requestId;
        this.clinic = clinic;
        this.epochDay = epochDay;
        this.start = start;
        this.end = end;
        this.alternative = alternative;
        this.patient = patient;
        this.booked = booked;
        this.takes = takes;
        this.siblings = siblings;
        this.price = price;
        Take room = take(ResourceKind.ROOM);
        roomMinutes = room == null ? 0 : room.end() - room.start();
        mark = mark(takes);
        lastDay = lastDay(clinic, epochDay, takes);
    }

    private static long mark(List<Take> takes) {
        long mark = 0;
        for (Take take : takes) {
            long mixed = take.timeline().id().hashCode() * 0x9E3779B97F4A7C15L
                    + take.start() * 0xC2B2AE3D27D4EB4FL
                    + take.end() * 0x165667B19E3779F9L;
            mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
            mark += mixed ^ (mixed >>> 32);
        }
        return mark;
    }

    private static int lastDay(ClinicBook clinic, int epochDay, List<Take> takes) {
        int until = Integer.MIN_VALUE;
        for (Take take : takes) {
            until = Math.max(until, take.end());
        }
        Day day = clinic.day(epochDay);
        boolean over = day == null ? !takes.isEmpty() : until > day.end();
        return over ? Math.max(epochDay, clinic.dayOf(until - 1)) : epochDay;
    }

    public String requestId() {
        return requestId;
    }

    public ClinicBook clinic() {
        return clinic;
    }

    /** The day of the start by the clinic's clock. */
    public int epochDay() {
        return epochDay;
    }

    /** When the patient enters the room, in minutes. */
    public int start() {
        return start;
    }

    /** When the patient leaves. */
    public int end() {
        return end;
    }

    public int alternative() {
        return alternative;
    }

    public Timeline patient() {
        return patient;
    }

    /** The appointment this is the place of; null for a proposed place. */
    public @Nullable Appointment booked() {
        return booked;
    }

    /** Room, provider, devices and bay; empty once nothing is held any more. The patient isn't among them. */
    public List<Take> takes() {
        return takes;
    }

    /** The patient's own time. */
    public Take patientTake() {
        return new Take(patient, ResourceKind.PATIENT, start, end);
    }

    /** What is taken of the kind, null when nothing is. */
    public @Nullable Take take(ResourceKind kind) {
        for (int i = 0; i < takes.size(); i++) {
            if (takes.get(i).kind() == kind) {
                return takes.get(i);
            }
        }
        return null;
    }

    /** For a proposed place: what it costs apart from the neighbours (idle time and load); 0 for a booked one. */
    public long price() {
        return price;
    }

    /** Room minutes taken. */
    public int roomMinutes() {
        return roomMinutes;
    }

    /** The last day by the clinic's clock on which something is taken; most often the day of the start. */
    int lastDay() {
        return lastDay;
    }

    /** The same for places that take the same for the same time. */
    public long mark() {
        return mark;
    }

    /** Enters it wherever it takes something. */
    void enter() {
        siblings.add(this);
        if (pages.length == 0 && !takes.isEmpty()) {
            findPages();
        }
        for (int i = 0; i < takes.size(); i++) {
            takes.get(i).timeline().take(takes.get(i), this, pages[i]);
        }
        if (pages.length > 0) {
            patient.take(patientTake(), this, pages[takes.size()]);
        }
    }

    /** Strikes it wherever it was entered. */
    void strike() {
        siblings.remove(this);
        for (int i = 0; i < takes.size(); i++) {
            takes.get(i).timeline().giveBack(takes.get(i), this, pages[i]);
        }
        if (pages.length > 0) {
            patient.giveBack(patientTake(), this, pages[takes.size()]);
        }
    }

    /** It is taken and given back again and again: the ways to its pages, which lead all over the memory, are gone once. */
    private void findPages() {
        pages = new Spans.Page[takes.size() + 1];
        for (int i = 0; i < takes.size(); i++) {
            Take take = takes.get(i);
            take.timeline().seenAt(clinic);
            pages[i] = take.timeline().taken.onlyPage(take.start(), take.end());
        }
        pages[takes.size()] = patient.taken.onlyPage(start, end);
    }

    private String idOf(ResourceKind kind) {
        Take take = take(kind);
        return take == null ? "" : take.timeline().id();
    }

    /** As booking's ledger reads it. */
    public Placement placement() {
        List<String> devices = new ArrayList<>();
        for (Take take : takes) {
            if (take.kind() == ResourceKind.DEVICE) {
                devices.add(take.timeline().id());
            }
        }
        Take bay = take(ResourceKind.BAY);
        return new Placement(
                clinic.code(),
                idOf(ResourceKind.ROOM),
                idOf(ResourceKind.PROVIDER),
                Minutes.at(start),
                alternative,
                devices,
                bay == null ? null : bay.timeline().id());
    }

    @Override
    public String toString() {
        return requestId + " at " + clinic + " from " + Minutes.at(start);
    }
}
