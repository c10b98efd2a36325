package axial.planner.offenders.two;

import axial.planner.offenders.one.Clumsy;

/** One half of a circle. */
public class Tangled {
    Clumsy clumsy;
}
