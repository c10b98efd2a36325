package axial.provider.offenders.one;

import axial.provider.offenders.other.Right;

public class Left {

    Right right;
}
