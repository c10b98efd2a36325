package axial.edge.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/** Reads JSON from outside: words are words, whole numbers whole, days days, and every field is one that is known and stands there once. */
@ApplicationScoped
class StrictJson {

    private final ObjectReader reader;

    StrictJson(ObjectMapper lenient) {
        ObjectMapper strict = lenient.copy()
                .registerModule(values())
                .setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT);
        strict.setConfig(strict.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        refuse(strict, LogicalType.Textual, CoercionInputShape.Integer, CoercionInputShape.Float);
        refuse(strict, LogicalType.Textual, CoercionInputShape.Boolean);
        refuse(strict, LogicalType.Integer, CoercionInputShape.EmptyString, CoercionInputShape.String);
        refuse(strict, LogicalType.Float, CoercionInputShape.EmptyString, CoercionInputShape.String);
        refuse(strict, LogicalType.Boolean, CoercionInputShape.EmptyString, CoercionInputShape.String);
        refuse(strict, LogicalType.Boolean, CoercionInputShape.Integer);
        refuse(strict, LogicalType.Enum, CoercionInputShape.EmptyString, CoercionInputShape.Integer);
        refuse(strict, LogicalType.POJO, CoercionInputShape.EmptyString);
        refuse(strict, LogicalType.Collection, CoercionInputShape.EmptyString);
        refuse(strict, LogicalType.Map, CoercionInputShape.EmptyString);
        reader = strict.reader().with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    ObjectReader reader() {
        return reader;
    }

    private static SimpleModule values() {
        return new SimpleModule("from outside")
                .addDeserializer(String.class, new Texts())
                .addDeserializer(LocalDate.class, Written.DAY)
                .addDeserializer(LocalTime.class, Written.TIME)
                .addDeserializer(Instant.class, Written.INSTANT)
                .addDeserializer(UUID.class, Written.ID);
    }

    private static void refuse(ObjectMapper mapper, LogicalType type, CoercionInputShape... shapes) {
        for (CoercionInputShape shape : shapes) {
            mapper.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail);
        }
    }
}
