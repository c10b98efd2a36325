package axial.provider.offenders;

import jakarta.ws.rs.GET;

class HiddenEndpoint {

    @GET
    String notPublic() {
        return "nobody gets here";
    }
}
