package axial.room.offenders.one;

import axial.room.offenders.other.Right;

public class Left {

    Right right;
}
