package axial.local.cli;

import axial.local.client.Answer;
import axial.local.system.Service;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code axial enter patient}. */
@Command(name = "patient", description = "Makes a patient known.", mixinStandardHelpOptions = true)
final class EnterPatient implements Callable<Integer> {

    @Mixin
    private Session session = new Session();

    @Parameters(paramLabel = "NUMBER", description = "The number of the patient in your records, e.g. P02401.")
    private String number = "";

    @Option(names = "--family-name", required = true)
    private String familyName = "";

    @Option(names = "--given-name", required = true)
    private String givenName = "";

    @Option(names = "--born", required = true, paramLabel = "DATE", description = "The day of birth, e.g. 1961-04-17.")
    private LocalDate born = LocalDate.EPOCH;

    @Option(names = "--sex")
    private @Nullable String sex;

    @Option(names = "--phone")
    private @Nullable String phone;

    @Option(names = "--town", required = true, description = "Where the patient lives.")
    private String town = "";

    @Option(names = "--network", paramLabel = "CODE", description = "The network; the only one by default.")
    private @Nullable String network;

    @Option(
            names = "--drive",
            required = true,
            split = ",",
            paramLabel = "CLINIC=MINUTES",
            description = "How far the patient has to each clinic, e.g. TUL=25,VIN=70.")
    private Map<String, Integer> drive = Map.of();

    @Override
    public Integer call() {
        Map<String, @Nullable Object> patient = new LinkedHashMap<>();
        patient.put("externalId", number);
        patient.put("familyName", familyName);
        patient.put("givenName", givenName);
        patient.put("birthDate", born.toString());
        patient.put("sex", sex);
        patient.put("phone", phone);
        patient.put("town", town);
        patient.put("network", network == null ? session.names().onlyNetwork() : network);
        patient.put("driveMinutes", drive);
        Answer answer = session.client().post(Service.BOOKING, "/patients", patient);
        session.show(
                answer.body(),
                number + " is known. Now a request: axial enter request --patient " + number + " --procedure ...");
        return 0;
    }
}
