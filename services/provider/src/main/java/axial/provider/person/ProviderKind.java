package axial.provider.person;

/** What somebody is by profession. */
public enum ProviderKind {
    IPM_PHYSICIAN,
    PHYSICIAN,
    NP,
    PA,
    RN,
    TECHNOLOGIST
}
