package axial.local.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The providers with what they may do and where they work. */
final class ProviderSheets {

    /** Two credentials run out within the two weeks and two hold at some clinics only, so that the rules have work to do. */
    private static final Map<String, Integer> LAST_DAY = Map.of("IPM06/ESI_ALL", 8, "PA02/JOINT_ALL", 3);

    private static final Map<String, String> ONLY_AT = Map.of("MD03/PNB_ALL", "SSP|VIN", "NP03/SERIES_ALL", "SSP");

    /** The implanter whose sessions on the partner's days have no lunch break. */
    private static final String OPERATES = "IPM05";

    private final LocalDate start;
    private final Map<String, SampleClinic> clinics;
    private final Sheet providers = new Sheet(
            "providers", "code", "display_name", "kind", "network", "procedures_per_day", "minutes_per_day", "active");
    private final Sheet credentials =
            new Sheet("credentials", "provider", "procedure", "clinics", "valid_from", "valid_until");
    private final Sheet rosters = new Sheet(
            "rosters", "provider", "clinic", "weekday", "starts", "ends", "kind", "valid_from", "valid_until");

    private ProviderSheets(LocalDate start, List<SampleClinic> clinics) {
        this.start = start;
        this.clinics = clinics.stream().collect(Collectors.toMap(SampleClinic::code, Function.identity()));
    }

    static List<Sheet> of(LocalDate start, List<SampleClinic> clinics) {
        ProviderSheets sheets = new ProviderSheets(start, clinics);
        SampleProvider.all().forEach(sheets::add);
        return List.of(sheets.providers, sheets.credentials, sheets.rosters);
    }

    private void add(SampleProvider provider) {
        boolean physician = provider.kind().equals("IPM_PHYSICIAN");
        providers.row(
                provider.code(),
                provider.name(),
                provider.kind(),
                ClinicSheets.NETWORK,
                physician ? 24 : "",
                physician ? 420 : "",
                "yes");
        provider.credentials().forEach(credential -> addCredential(provider, credential));
        provider.places()
                .forEach((clinic, days) -> days.forEach(day -> {
                    boolean operates = provider.code().equals(OPERATES) && !day.equals(DayOfWeek.WEDNESDAY);
                    LocalTime opens = clinic(clinic).opens();
                    LocalTime closes = clinic(clinic).closes();
                    if (operates) {
                        addRoster(provider, clinic, day, opens, LocalTime.of(16, 30));
                    } else {
                        addRoster(provider, clinic, day, opens, SampleClinic.LUNCH);
                        addRoster(provider, clinic, day, SampleClinic.AFTER_LUNCH, closes);
                    }
                }));
    }

    private SampleClinic clinic(String code) {
        return Objects.requireNonNull(clinics.get(code), code);
    }

    private void addCredential(SampleProvider provider, String credential) {
        String key = provider.code() + "/" + credential;
        Integer lastDay = LAST_DAY.get(key);
        credentials.row(
                provider.code(),
                credential,
                ONLY_AT.getOrDefault(key, ""),
                start.minusYears(2),
                lastDay == null ? start.plusYears(1) : start.plusDays(lastDay));
    }

    private void addRoster(SampleProvider provider, String clinic, DayOfWeek day, LocalTime starts, LocalTime ends) {
        rosters.row(provider.code(), clinic, day, starts, ends, "MIXED", start.minusWeeks(4), "");
    }
}
