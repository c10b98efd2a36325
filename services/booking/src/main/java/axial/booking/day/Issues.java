package axial.booking.day;

import axial.booking.issue.IssueQueries.About;
import axial.booking.issue.IssueView;
import axial.booking.issue.IssueView.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The open issues of a day, told where what they are about is shown. */
record Issues(List<IssueView> all) {

    static About of(List<DayEntry> entries, LocalDate day) {
        Set<UUID> resources = new TreeSet<>();
        entries.forEach(entry -> resources.add(entry.providerId()));
        return new About(
                entries.stream().map(DayEntry::appointmentId).toList(),
                entries.stream().map(DayEntry::requestId).toList(),
                resources,
                day);
    }

    static About of(Board board) {
        List<Board.Entry> entries =
                board.lanes().stream().flatMap(lane -> lane.entries().stream()).toList();
        return new About(
                entries.stream().map(Board.Entry::appointmentId).distinct().toList(),
                entries.stream().map(Board.Entry::requestId).distinct().toList(),
                board.lanes().stream().map(Board.Lane::resourceId).toList(),
                board.date());
    }

    /** What a resource has at another clinic isn't shown on this one's board. */
    static Issues at(String clinic, List<IssueView> all) {
        return new Issues(all.stream()
                .filter(issue -> issue.clinic() == null || issue.clinic().equals(clinic))
                .toList());
    }

    List<DayEntry> tell(List<DayEntry> entries) {
        return entries.stream().map(this::tell).toList();
    }

    private DayEntry tell(DayEntry entry) {
        List<Told> told = new ArrayList<>(ofAppointment(entry.appointmentId(), entry.requestId()));
        all.stream()
                .filter(issue -> entry.providerId().equals(issue.resourceId())
                        && entry.clinic().equals(issue.clinic()))
                .map(IssueView::told)
                .forEach(told::add);
        return entry.telling(told);
    }

    List<Told> ofAppointment(UUID appointment, UUID request) {
        return all.stream()
                .filter(issue -> issue.appointmentId() == null
                        ? request.equals(issue.requestId())
                        : issue.appointmentId().equals(appointment))
                .map(IssueView::told)
                .toList();
    }

    List<Told> ofResource(UUID resource) {
        return all.stream()
                .filter(issue -> resource.equals(issue.resourceId()))
                .map(IssueView::told)
                .toList();
    }
}
