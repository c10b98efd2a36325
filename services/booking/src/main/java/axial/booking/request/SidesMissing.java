package axial.booking.request;

import axial.booking.issue.Detection;
import jakarta.enterprise.context.ApplicationScoped;

/** Open requests for a procedure with a side that name none: they were entered before sides were asked for. */
@ApplicationScoped
class SidesMissing implements Detection {

    @Override
    public String query() {
        return """
            select cast(md5('side of ' || request.request_id) as uuid) as issue_id, 'SIDE_MISSING' as kind, live.appointment_id, request.request_id,
                   cast(null as uuid) as resource_id, live.clinic, cast(live.start_at at time zone clinic.time_zone as date) as day,
                   request.procedure || ' is asked for without a side. Ask on which side it is, and name it in the request.' as detail,
                   request.created as since
            from reference_row as asked
            join request on request.procedure = asked.cells ->> 'code' and request.state in ('WAITING', 'PLACED')
              and request.wish -> 'sitting' ->> 'side' = 'NONE'
            left join appointment as live on live.request_id = request.request_id
              and live.state in ('HELD', 'BOOKED', 'CONFIRMED', 'ARRIVED', 'IN_ROOM', 'IN_PROCEDURE', 'RECOVERING')
            left join clinic on clinic.code = live.clinic
            where asked.file = 'procedures' and asked.cells ->> 'side' = 'required'""";
    }
}
