package axial.booking.catalogue;

import java.math.BigDecimal;
import java.util.List;

/**
 * Something about the patient or the visit that makes a procedure longer: a row of {@code time_modifiers.csv}.
 *
 * @param appliesTo tokens: {@code any…}, a procedure, a group, a prefix with {@code *}, {@code uses_contrast=Y}
 */
public record Modifier(
        String code,
        List<String> appliesTo,
        int addSetupMinutes,
        BigDecimal multiplyProcedure,
        int addProcedureMinutes,
        int addRecoveryMinutes,
        String evidence,
        String note) {

    private static final String WITH_SEDATION = "any with sedation_default";

    static Modifier of(Cells cells) {
        return new Modifier(
                cells.text("modifier"),
                cells.list("applies_to"),
                cells.integer("add_setup_min"),
                cells.decimal("multiply_procedure"),
                cells.integer("add_procedure_min"),
                cells.integer("add_recovery_min"),
                cells.text("evidence"),
                cells.text("note"));
    }

    /** Whether it makes sense for a procedure. */
    boolean fits(Procedure procedure) {
        return appliesTo.stream().anyMatch(token -> fits(token, procedure));
    }

    private static boolean fits(String token, Procedure procedure) {
        if (token.startsWith(WITH_SEDATION)) {
            return procedure.maySedate();
        }
        if (token.startsWith("any")) {
            return true;
        }
        if (token.equals("uses_contrast=Y")) {
            return procedure.usesContrast();
        }
        if (token.endsWith("*")) {
            return procedure.code().startsWith(token.substring(0, token.length() - 1));
        }
        // "SGB-PTSD" is SGB done for one indication
        return procedure.isCalled(token.split("-", 2)[0]);
    }
}
