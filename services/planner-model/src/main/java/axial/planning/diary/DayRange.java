package axial.planning.diary;

/** Days from first to last, both included, in days since 1970. */
public record DayRange(int first, int last) {

    public static final DayRange ALWAYS = new DayRange(-Case.NEVER, Case.NEVER);

    public boolean contains(int epochDay) {
        return first <= epochDay && epochDay <= last;
    }

    DayRange and(int first, int last) {
        return new DayRange(Math.max(this.first, first), Math.min(this.last, last));
    }
}
