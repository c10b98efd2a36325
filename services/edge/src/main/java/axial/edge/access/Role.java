package axial.edge.access;

/** The roles of a token's {@code roles} claim, for use in {@code @RolesAllowed}. */
public final class Role {

    /** Enters requests, holds, books, moves and cancels. */
    public static final String SCHEDULER = "scheduler";
    /** Looks at the day and carries appointments through it. */
    public static final String PROVIDER = "provider";
    /** Balances the clinics, plans, reports absences and outages. */
    public static final String MANAGER = "manager";
    /** Sets up clinics, people and imports. */
    public static final String ADMIN = "admin";

    private Role() {}
}
