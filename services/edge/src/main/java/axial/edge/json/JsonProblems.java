package axial.edge.json;

import axial.edge.problem.Problem;
import axial.edge.values.Days;
import axial.edge.values.Instants;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says which field of a body can't be read, and what would be. Neither values nor the keys of a map are quoted: they may be a patient's. */
final class JsonProblems {

    private static final String FIELD_NAME = "[A-Za-z][A-Za-z0-9_]{0,40}";
    private static final String BODY = "body";

    private JsonProblems() {}

    static Problem of(JsonProcessingException unreadable) {
        if (unreadable instanceof UnrecognizedPropertyException unknown) {
            return unknown(unknown);
        }
        StreamReadException malformed = malformed(unreadable);
        if (malformed != null) {
            return malformed.getOriginalMessage().startsWith("Duplicate field")
                    ? twice(malformed)
                    : Problem.invalid(BODY, "The body is not valid JSON" + at(malformed.getLocation()) + ".");
        }
        if (unreadable instanceof JsonMappingException wrong) {
            return Problem.invalid(
                    path(wrong), "'" + path(wrong) + "' has a value that is not " + wouldWork(wrong) + ".");
        }
        return Problem.invalid(BODY, "The body is not valid JSON.");
    }

    private static Problem unknown(UnrecognizedPropertyException unknown) {
        var known = new TreeSet<String>();
        if (unknown.getKnownPropertyIds() != null) {
            unknown.getKnownPropertyIds().forEach(name -> known.add(String.valueOf(name)));
        }
        boolean isName = unknown.getPropertyName().matches(FIELD_NAME);
        String field = isName ? path(unknown) : BODY;
        return Problem.invalid(
                field, (isName ? "'" + field + "'" : "A field") + " is not known here. Known are " + known + ".");
    }

    private static Problem twice(StreamReadException malformed) {
        String name = null;
        try {
            JsonParser parser = malformed.getProcessor();
            name = parser == null ? null : parser.currentName();
        } catch (IOException e) {
            // it stays unnamed
        }
        boolean isName = name != null && name.matches(FIELD_NAME);
        return Problem.invalid(
                isName ? String.valueOf(name) : BODY, (isName ? "'" + name + "'" : "A field") + " stands there twice.");
    }

    private static @Nullable StreamReadException malformed(Throwable trouble) {
        Throwable cause = trouble;
        while (cause != null) {
            if (cause instanceof StreamReadException malformed && !(cause instanceof InputCoercionException)) {
                return malformed;
            }
            cause = cause.getCause();
        }
        return null;
    }

    private static String at(@Nullable JsonLocation place) {
        return place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
    }

    private static String wouldWork(JsonMappingException wrong) {
        if (wrong instanceof Unusable unusable) {
            return unusable.wouldWork();
        }
        if (wrong.getCause() instanceof InputCoercionException) {
            return "a whole number within its bounds";
        }
        Class<?> type = wrong instanceof MismatchedInputException mismatched ? mismatched.getTargetType() : null;
        return type == null ? "as the API's description says" : expected(type);
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return "one of " + Arrays.toString(type.getEnumConstants());
        }
        return switch (type.getSimpleName()) {
            case "UUID" -> "a UUID";
            case "Instant" -> Instants.WOULD_WORK;
            case "LocalDate" -> Days.WOULD_WORK;
            case "int", "Integer", "long", "Long", "short", "Short" -> "a whole number";
            case "double", "Double", "BigDecimal" -> "a number";
            case "boolean", "Boolean" -> "true or false";
            case "String" -> "a text";
            default -> java.util.Collection.class.isAssignableFrom(type) ? "a list" : "an object with its fields";
        };
    }

    private static String path(JsonMappingException wrong) {
        String path = wrong.getPath().stream().map(JsonProblems::step).collect(Collectors.joining("."));
        return path.isEmpty() ? BODY : path;
    }

    private static String step(JsonMappingException.Reference step) {
        if (step.getFieldName() == null) {
            return "[" + step.getIndex() + "]";
        }
        boolean isKey = step.getFrom() instanceof Map || step.getFrom() == Map.class;
        return isKey || !step.getFieldName().matches(FIELD_NAME) ? "[key]" : step.getFieldName();
    }
}
