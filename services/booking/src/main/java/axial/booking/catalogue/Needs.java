package axial.booking.catalogue;

import java.util.List;
import java.util.Set;

/**
 * What a procedure needs when it is done in a certain way.
 *
 * @param alternatives the ways to do it, the usual one first
 * @param performers kinds of provider who may do it
 * @param credentials the procedure's code and its groups; a credential for any of them covers it
 */
public record Needs(List<Alternative> alternatives, Set<String> performers, Set<String> credentials) {

    public Needs {
        alternatives = List.copyOf(alternatives);
        performers = Sorted.of(performers);
        credentials = Sorted.of(credentials);
    }
}
