package axial.booking.offenders.other;

import axial.booking.offenders.one.Left;

public class Right {

    Left left;
}
