package crm.imports.table;

import crm.imports.table.TableException.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/** Tells files apart by their first bytes and names those that are refused. */
enum FileType {
    ZIP,
    TEXT;

    private static final int HEAD = 4096;
    private static final String OLE2 = "d0cf11e0a1b11ae1";

    private static final Map<String, String> FOREIGN = Map.ofEntries(
            Map.entry("25504446", "pdf"),
            Map.entry("7b5c727466", "rtf"),
            Map.entry("89504e47", "png"),
            Map.entry("ffd8ff", "jpeg"),
            Map.entry("47494638", "gif"),
            Map.entry("1f8b", "gzip"),
            Map.entry("526172211a07", "rar"),
            Map.entry("377abcaf271c", "7z"),
            Map.entry("7f454c46", "program"),
            Map.entry("4d5a9000", "program"),
            Map.entry("53514c69746520666f726d6174", "sqlite"));

    static FileType of(Path file) throws IOException {
        byte[] head = head(file);
        if (head.length == 0) {
            throw new TableException(Code.EMPTY);
        }
        String hex = HexFormat.of().formatHex(head, 0, Math.min(head.length, 16));
        if (hex.startsWith("504b0304") || hex.startsWith("504b0506") || hex.startsWith("504b0708")) {
            return ZIP;
        }
        if (hex.startsWith(OLE2)) {
            throw Ole2.refusal(file);
        }
        if (hex.matches("09(00|02|04)(04|06|08)00.*") || hex.matches("0908(08|10)00.*")) {
            throw new TableException(Code.OLD_EXCEL);
        }
        for (Map.Entry<String, String> foreign : FOREIGN.entrySet()) {
            if (hex.startsWith(foreign.getKey())) {
                throw new TableException(Code.NOT_A_TABLE, foreign.getValue());
            }
        }
        refuseMarkup(new String(head, StandardCharsets.ISO_8859_1));
        return TEXT;
    }

    private static void refuseMarkup(String head) throws TableException {
        String text = head.replace("\0", "")
                .replaceFirst("^(ï»¿|ÿþ|þÿ)", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("id;p")) {
            throw new TableException(Code.OTHER_SPREADSHEET, "sylk");
        }
        if (!text.startsWith("<")) {
            return;
        }
        if (text.contains("urn:oasis:names:tc:opendocument")) {
            throw new TableException(Code.OTHER_SPREADSHEET, "fods");
        }
        if (text.contains("urn:schemas-microsoft-com:office:spreadsheet") && text.startsWith("<?xml")) {
            throw new TableException(Code.OTHER_SPREADSHEET, "xml-spreadsheet");
        }
        if (text.startsWith("<!doctype html") || text.startsWith("<html") || text.startsWith("<table")) {
            throw new TableException(Code.OTHER_SPREADSHEET, "html");
        }
        if (text.startsWith("<?xml") || text.startsWith("<svg") || text.startsWith("<!doctype")) {
            throw new TableException(Code.NOT_A_TABLE, "xml");
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }
}
