package crm.contacts.api;

/** What a phone is used for. */
public enum PhoneKind {
    MOBILE,
    WORK,
    HOME,
    OTHER
}
