package axial.booking.request;

/** What others are told of a request: the ledger, and through Kafka the planner. */
final class Said {

    private Said() {}

    static Need toTheLedger(Request request) {
        Wish wish = request.wish();
        return new Need(
                request.requestId(),
                request.externalId(),
                request.network(),
                wish.procedure(),
                wish.sitting(),
                request.state(),
                request.patientId(),
                request.patientKey(),
                request.needs().alternatives(),
                request.needs().performers(),
                request.needs().credentials(),
                request.from(),
                request.until(),
                request.due(),
                wish.clinics(),
                wish.maxDriveMinutes(),
                request.driveMinutes(),
                wish.unavailable(),
                request.after(),
                request.notSameDayAs(),
                request.priority(),
                request.version(),
                request);
    }

    static RequestChanged toEverybody(Request request) {
        Wish wish = request.wish();
        return new RequestChanged(
                request.requestId(),
                request.network(),
                request.state(),
                wish.procedure(),
                wish.sitting().levels(),
                wish.sitting().side(),
                request.priority(),
                request.created(),
                request.from(),
                request.until(),
                request.due(),
                request.needs().alternatives(),
                request.needs().performers(),
                request.needs().credentials(),
                request.driveMinutes(),
                wish.maxDriveMinutes(),
                wish.clinics(),
                wish.preferredClinic(),
                wish.preferredProvider(),
                wish.preferredWeekdays(),
                request.patientKey(),
                wish.unavailable(),
                request.after(),
                request.notSameDayAs(),
                request.softGaps(),
                request.displaced(),
                request.version());
    }
}
