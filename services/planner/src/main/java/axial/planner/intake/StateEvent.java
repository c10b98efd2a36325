package axial.planner.intake;

import axial.planning.diary.Diary;

/**
 * What a record of a state topic says about one thing: its whole state. Fields this service has no use for are left out; fields it doesn't know
 * are ignored. A missing field that must be there throws a {@link NullPointerException} with its name.
 */
interface StateEvent {

    /** The thing's id; equal to the record's key. */
    String id();

    /** Rises with every change of the thing. */
    long version();

    void enter(Diary diary, Directory directory);
}
