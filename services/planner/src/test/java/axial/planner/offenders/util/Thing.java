package axial.planner.offenders.util;

/** Its package says nothing. */
class Thing {}
