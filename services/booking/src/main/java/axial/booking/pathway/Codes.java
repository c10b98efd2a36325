package axial.booking.pathway;

import axial.booking.catalogue.Cells;
import axial.booking.catalogue.Procedure;
import java.util.List;

/**
 * Procedures as the pathway files name them.
 *
 * @param tokens codes and groups; {@code *} is all, and one after a minus sign is left out
 */
record Codes(List<String> tokens) {

    static Codes of(Cells cells, String column) {
        return new Codes(cells.list(column));
    }

    boolean name(Procedure procedure) {
        return tokens.stream().anyMatch(token -> token.equals("*") || procedure.isCalled(token))
                && tokens.stream().noneMatch(token -> token.startsWith("-") && procedure.isCalled(token.substring(1)));
    }
}
