package crm.files.api;

import crm.files.kind.FileKinds;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** What a file is called here, out of what the uploader's computer called it; for every file that comes in or goes out. */
public final class FileNames {

    private static final int LENGTH = 200;
    private static final String NAMELESS = "file";

    private FileNames() {}

    /** Without a folder, without characters that are not shown or turn the text around them, and of bounded length with its ending kept. */
    public static String clean(@Nullable String given) {
        String name = given == null ? "" : Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}\"]", "")
                .replaceAll("\\p{Zs}+", " ")
                .strip()
                .replaceFirst("^\\.+", "");
        if (name.isEmpty()) {
            return NAMELESS;
        }
        if (name.length() <= LENGTH) {
            return name;
        }
        String ending = FileKinds.ending(name);
        String rest = ending.isEmpty() || ending.length() > LENGTH / 2 ? "" : "." + ending;
        int end = LENGTH - rest.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + rest;
    }

    /** The same name for other bytes. */
    public static String withEnding(String name, String ending) {
        String given = FileKinds.ending(name);
        return (given.isEmpty() ? name : name.substring(0, name.length() - given.length() - 1)) + "." + ending;
    }
}
