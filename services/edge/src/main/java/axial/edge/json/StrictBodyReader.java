package axial.edge.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Reads the JSON bodies of all requests, in the framework's reader's stead. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class StrictBodyReader implements MessageBodyReader<Object> {

    private final StrictJson json;

    StrictBodyReader(StrictJson json) {
        this.json = json;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type != String.class && type != InputStream.class && type != byte[].class;
    }

    /** Null when there is no body. @throws axial.edge.problem.Problem 400 that names the field which can't be read */
    @Override
    public @Nullable Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(body);
        int first = bytes.read();
        if (first < 0) {
            return null;
        }
        bytes.unread(first);
        try {
            ObjectReader reader = json.reader();
            return reader.forType(reader.getTypeFactory().constructType(genericType))
                    .readValue(bytes);
        } catch (JsonProcessingException unreadable) {
            throw JsonProblems.of(unreadable);
        }
    }
}
