package axial.edge.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.Locale;

/** Looks at what a row became by the same limits that its kind has when it is sent as JSON. */
@ApplicationScoped
class Fields {

    private final Validator limits;

    Fields(Validator limits) {
        this.limits = limits;
    }

    /** Notes each field that breaks a limit, unless its column could not be read in the first place. */
    void check(Row row, Object item) {
        if (row.hasProblem()) {
            return;
        }
        limits.validate(item).stream()
                .sorted(Comparator.comparing(broken -> broken.getPropertyPath().toString()))
                .forEach(broken -> row.problem(column(broken), broken.getMessage(), "a value within the limit"));
    }

    private static String column(ConstraintViolation<?> broken) {
        String field = broken.getPropertyPath().iterator().next().getName();
        return field == null ? "*" : field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
