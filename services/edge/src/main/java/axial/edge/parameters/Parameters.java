package axial.edge.parameters;

import axial.edge.values.Days;
import axial.edge.values.Ids;
import axial.edge.values.Instants;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads days, instants, ids, numbers, words of an enumeration and texts in paths and queries. */
@Provider
public class Parameters implements ParamConverterProvider {

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        String name = name(annotations);
        if (type == String.class) {
            return isHeader(annotations) ? null : cast(new Text(name));
        }
        if (type == LocalDate.class) {
            return cast(new Parameter<>(name, Days::parse, Days.WOULD_WORK));
        }
        if (type == Instant.class) {
            return cast(new Parameter<>(name, Instants::parse, Instants.WOULD_WORK));
        }
        if (type == UUID.class) {
            return cast(new Parameter<>(name, Ids::parse, Ids.WOULD_WORK));
        }
        if (type == int.class || type == Integer.class) {
            return cast(new Parameter<>(name, Integer::valueOf, "a whole number such as 50"));
        }
        if (type == boolean.class || type == Boolean.class) {
            return cast(new Parameter<>(name, Parameters::trueOrFalse, "true or false"));
        }
        return type.isEnum() ? cast(new Parameter<>(name, text -> word(type, text), words(type))) : null;
    }

    @SuppressWarnings("unchecked")
    private static <T> ParamConverter<T> cast(ParamConverter<?> converter) {
        return (ParamConverter<T>) converter;
    }

    private static String words(Class<?> type) {
        return "one of " + Arrays.toString(type.getEnumConstants());
    }

    private static Object word(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> ((Enum<?>) one).name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a word of it"));
    }

    private static boolean trueOrFalse(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static boolean isHeader(Annotation[] annotations) {
        return Arrays.stream(annotations).anyMatch(one -> one instanceof jakarta.ws.rs.HeaderParam);
    }

    /** A parameter without an annotation stands in the path. */
    private static String name(Annotation[] annotations) {
        for (Annotation one : annotations) {
            if (one instanceof QueryParam query) {
                return query.value();
            }
            if (one instanceof PathParam path) {
                return path.value();
            }
        }
        return "path";
    }
}
