package axial.booking.request;

import axial.booking.issue.DetectedIssue;
import axial.booking.issue.DetectedIssues;
import axial.booking.issue.IssueKind;
import axial.booking.issue.Subject;
import axial.booking.pathway.Broken;
import axial.booking.patient.Patient;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Lists which of a patient's places no longer keep what they must, and takes from the list what does again. */
@ApplicationScoped
class Chains {

    private final Triage triage;
    private final DetectedIssues issues;

    Chains(Triage triage, DetectedIssues issues) {
        this.triage = triage;
        this.issues = issues;
    }

    /** @param all the patient's requests, as they now stand */
    Uni<Void> list(Mutiny.Session tx, Patient patient, List<Request> all) {
        List<Subject> lookedAt = new ArrayList<>();
        List<DetectedIssue> found = new ArrayList<>();
        for (Request one : all) {
            if (one.state() == RequestState.PLACED && one.placedAs() != null) {
                Subject subject = Subject.appointment(one.placedAs());
                lookedAt.add(subject);
                List<Broken> broken = triage.judge(one.requestId(), one.wish(), one.created(), patient, all)
                        .broken();
                if (!broken.isEmpty()) {
                    found.add(new DetectedIssue(IssueKind.BROKEN_LINK, subject, detail(broken)));
                }
            }
        }
        return lookedAt.isEmpty()
                ? Uni.createFrom().voidItem()
                : issues.judged(tx, IssueKind.BROKEN_LINK, lookedAt, found);
    }

    private static String detail(List<Broken> broken) {
        return broken.stream()
                .map(one -> one.finding().ruleId() + ": " + one.finding().text())
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
