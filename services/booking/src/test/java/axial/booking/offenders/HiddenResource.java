package axial.booking.offenders;

import jakarta.ws.rs.GET;

class HiddenResource {

    @GET
    String notPublic() {
        return "nobody gets here";
    }
}
