package axial.booking.offenders.one;

import axial.booking.offenders.other.Right;

public class Left {

    Right right;
}
