package axial.provider.offenders.other;

import axial.provider.offenders.one.Left;

public class Right {

    Left left;
}
