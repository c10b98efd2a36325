package axial.room.clinic;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;

/** Makes a clinic known. */
record OpenClinic(
        @NotNull @Pattern(regexp = CODE, message = CODE_MESSAGE)
        String code,

        @NotNull @Pattern(regexp = CODE, message = CODE_MESSAGE)
        String network,

        @NotNull @Valid ClinicDetails details) {

    static final String CODE = "[A-Z0-9][A-Z0-9_-]{0,15}";
    static final String CODE_MESSAGE = "must be up to 16 of A-Z, 0-9, _ and -, for example TUL";

    Clinic clinic() {
        return details.of(code, network, Map.of(), null, 0);
    }
}
