package axial.room.offenders.other;

import axial.room.offenders.one.Left;

public class Right {

    Left left;
}
