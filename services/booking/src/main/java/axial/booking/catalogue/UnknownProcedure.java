package axial.booking.catalogue;

import axial.edge.problem.Problem;
import java.util.Collection;

/** A procedure code that the catalogue doesn't have. */
public class UnknownProcedure extends Problem {

    UnknownProcedure(String code, Collection<String> known) {
        super(
                404,
                "unknown-procedure",
                "There is no such procedure",
                "There is no procedure " + code + ". There are " + String.join(", ", known) + ".");
        with("field", "procedure");
    }
}
