package axial.edge.parameters;

import axial.edge.problem.Problem;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ext.ParamConverter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of a kind.
 *
 * @param name as it stands in the query or the path
 * @param parser throws a runtime exception on what it can't read
 * @param wouldWork ends a sentence that says what it can
 */
record Parameter<T>(String name, Function<String, T> parser, String wouldWork) implements ParamConverter<T> {

    /** An empty one is none. */
    @Override
    public @Nullable T fromString(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (RuntimeException none) {
            throw refused(name, "'" + name + "' is not " + wouldWork + ".");
        }
    }

    /** The framework lets nothing else through without making another status of it. */
    static BadRequestException refused(String name, String detail) {
        return new BadRequestException(Problem.invalid(name, detail));
    }

    @Override
    public String toString(T value) {
        return String.valueOf(value);
    }
}
