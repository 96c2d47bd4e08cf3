package crm.contacts.importing;

import crm.kernel.FieldError;

/** Members of requests under the keys of fields that columns are mapped to. */
final class FieldKeys {

    private FieldKeys() {}

    static FieldError of(FieldError error) {
        return new FieldError(key(error.field()), error.code(), error.args());
    }

    private static String key(String member) {
        if (member.startsWith("phones")) {
            return "phone";
        }
        if (member.startsWith("emails")) {
            return "email";
        }
        int bracket = member.indexOf('[');
        return bracket < 0 ? member : member.substring(0, bracket);
    }
}
