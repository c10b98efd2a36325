package axial.provider.roster;

import axial.edge.problem.Problem;
import axial.provider.clinic.Clinic;
import axial.provider.clinic.Clinics;
import axial.provider.person.Provider;
import axial.provider.session.RosterRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What a roster must be like before it is taken. */
final class RosterShape {

    private final Map<String, Clinic> clinics;
    private final LocalDate today;

    RosterShape(Map<String, Clinic> clinics, Instant now) {
        this.clinics = clinics;
        this.today = now.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1);
    }

    /** @throws Problem for the first thing that is wrong */
    void require(RosterDocument document, Provider provider) {
        document.clinics().forEach(clinic -> requireClinic(clinic, provider.network()));
        document.weekly().forEach(RosterShape::requireForward);
        document.exceptions().forEach(RosterShape::requireWhole);
        requireEachOnce(document);
        new RosterCheck(clinics, today)
                .clashes(provider.id(), document.rows(provider.id()), document.exceptions(provider.id()))
                .findFirst()
                .ifPresent(clash -> {
                    throw RosterProblem.of(clash, clinics);
                });
    }

    private void requireClinic(String code, String network) {
        Clinic clinic = clinics.get(code);
        if (clinic == null || !clinic.network().equals(network)) {
            throw Problem.invalid(
                    "clinic",
                    "'" + code + "' is not a clinic of network " + network + ". It takes "
                            + Clinics.choice(clinics, network) + ".");
        }
    }

    private static void requireForward(RosterDocument.Weekly weekly) {
        requireForward("weekly", weekly.starts(), weekly.ends());
        if (weekly.validUntil() != null && weekly.validUntil().isBefore(weekly.validFrom())) {
            throw Problem.invalid(
                    "validUntil", "It would end on " + weekly.validUntil() + ", before " + weekly.validFrom() + ".");
        }
    }

    private static void requireWhole(RosterDocument.OneDay day) {
        long named = Stream.of(day.clinic(), day.starts(), day.ends(), day.kind())
                .filter(Objects::nonNull)
                .count();
        if (named != 0 && named != 4) {
            throw Problem.invalid(
                    "exceptions", day.date() + " takes clinic, starts, ends and kind, or none of them for a day off.");
        }
        if (day.starts() != null && day.ends() != null) {
            requireForward("exceptions", day.starts(), day.ends());
        }
    }

    private static void requireForward(String field, LocalTime starts, LocalTime ends) {
        if (!RosterRow.isForward(starts, ends)) {
            throw Problem.invalid(
                    field, "It would end at " + ends + ", before it starts at " + starts + ". 00:00 is the day's end.");
        }
    }

    private static void requireEachOnce(RosterDocument document) {
        Set<Object> seen = new HashSet<>();
        document.weekly().forEach(one -> {
            if (!seen.add(List.of(one.weekday(), one.starts(), one.validFrom()))) {
                throw Problem.invalid("weekly", one.weekday() + " " + one.starts() + " is there twice.");
            }
        });
        document.exceptions().forEach(one -> {
            if (!seen.add(Arrays.asList(one.date(), one.starts()))) {
                throw Problem.invalid("exceptions", one.date() + " is there twice.");
            }
        });
    }
}
