package axial.booking.catalogue;

/** Where claims say something was done (place of service). Authorizations name it, so the same procedure elsewhere needs another one. */
public enum SiteOfService {
    OFFICE,
    /** An ambulatory surgery center. */
    ASC
}
