package axial.booking.request;

/**
 * How many clearances of a request nobody has granted or waived.
 *
 * @param missing hard ones, without which its appointment can't be confirmed
 * @param advised others
 */
record OpenClearances(int missing, int advised) {

    static final OpenClearances NONE = new OpenClearances(0, 0);
}
