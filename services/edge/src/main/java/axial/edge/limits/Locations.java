package axial.edge.limits;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Where something new is found: before its path stands what the service is called by its settings, never what a caller calls it (Host). */
public class Locations {

    private final HttpLimits settings;

    Locations(HttpLimits settings) {
        this.settings = settings;
    }

    /** Rewrites the header Location. */
    @ServerResponseFilter
    public void rewrite(ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        if (headers.getFirst(HttpHeaders.LOCATION) instanceof URI location) {
            String path = location.getRawPath();
            String base = settings.publicUrl().map(URI::toString).orElse("");
            headers.putSingle(HttpHeaders.LOCATION, URI.create(base + path));
        }
    }
}
