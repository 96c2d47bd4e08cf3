package crm.tasks.ical;

/** Lines of at most 75 octets of UTF-8, continued after a blank (RFC 5545, section 3.1); ical4j counts characters, which Cyrillic doubles. */
final class Folding {

    private static final int MOST = 75;
    private static final String CONTINUED = "\r\n ";

    private Folding() {}

    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / 16);
        int octets = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            int width = width(character);
            if (character == '\r' || character == '\n') {
                octets = 0;
            } else {
                if (octets + width > MOST) {
                    folded.append(CONTINUED);
                    octets = 1;
                }
                octets += width;
            }
            folded.appendCodePoint(character);
            at += Character.charCount(character);
        }
        return folded.toString();
    }

    private static int width(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
