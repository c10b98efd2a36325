package axial.booking.issue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open issue as callers see it.
 *
 * @param title what is the matter, the same for every issue of the kind
 * @param detail the same with values
 * @param clinic null: it is about a request that has no place
 * @param resourceId the room, device, bay or provider that it is about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IssueView(
        UUID issueId,
        IssueKind kind,
        IssueSeverity severity,
        String title,
        String detail,
        @Nullable String clinic,
        @Nullable LocalDate day,
        @Nullable UUID appointmentId,
        @Nullable UUID requestId,
        @Nullable UUID resourceId,
        Instant since) {

    /** What is shown of it beside the appointment. */
    public Told told() {
        return new Told(kind, severity, detail);
    }

    /** An issue where its subject is shown anyway. */
    public record Told(IssueKind kind, IssueSeverity severity, String detail) {}
}
