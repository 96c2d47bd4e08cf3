package crm.imports.table;

import static crm.imports.table.HandmadeWorkbook.END;
import static crm.imports.table.HandmadeWorkbook.SHEET;
import static crm.imports.table.HandmadeWorkbook.drained;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.imports.table.TableException.Code;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each of the limits that stand one behind another, met by a file that the others would let pass. */
class WorkbookLimitTests {

    private static final int CENTRAL_ENTRY = 0x02014b50;
    private static final String TYPED = "<!DOCTYPE worksheet [<!ENTITY secret SYSTEM \"%s\">]>" + SHEET
            + "<row><c t=\"str\"><v>&secret;</v></c></row>" + END;

    @TempDir
    Path folder;

    @Test
    void aDocumentTypeDoesNotReachTheParser() {
        var guarded = new GuardedInput(bytes("<!DOCTYPE x><x/>", StandardCharsets.UTF_8), plenty(), -1);
        refused(Code.DOCTYPE, guarded::readAllBytes);
    }

    @Test
    void theParserRefusesADocumentTypeThatIsWrittenSoThatTheBytesDoNotShowIt() throws IOException {
        Path file = new HandmadeWorkbook(out ->
                        out.out().write(TYPED.formatted("file:///etc/passwd").getBytes(StandardCharsets.UTF_16)))
                .in(folder);
        refused(Code.DOCTYPE, () -> drained(file));
    }

    @Test
    void nothingIsFetchedForAnEntityOrADocumentTypeThatLiesElsewhere() throws IOException {
        try (var elsewhere = new ServerSocket(0)) {
            elsewhere.setSoTimeout(300);
            String address = "http://localhost:" + elsewhere.getLocalPort() + "/x.dtd";
            for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16}) {
                for (String text : new String[] {
                    TYPED.formatted(address), "<!DOCTYPE worksheet SYSTEM \"" + address + "\">" + SHEET + END
                }) {
                    Path file = new HandmadeWorkbook(out -> out.out().write(text.getBytes(charset))).in(folder);
                    assertThatThrownBy(() -> drained(file)).isInstanceOf(TableException.class);
                }
            }
            assertThatThrownBy(elsewhere::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void whatThePartsSayTheyUnpackToCountsAlsoWhereNobodyReadsThem() throws IOException {
        Path file = honest().with("xl/media/image.bin", out -> out.repeat("0123456789", 12_000_000))
                .in(folder);
        refused(Code.ZIP_BOMB, () -> drained(file));
    }

    @Test
    void whatAPartReallyUnpacksToCountsWhateverItSays() throws IOException {
        Path file = new HandmadeWorkbook(out ->
                        out.text(SHEET).repeat("<x>0123456789</x>", 7_000_000).text(END))
                .in(folder);
        say(file, "xl/s.xml", 1_000);
        refused(Code.ZIP_BOMB, () -> drained(file));
    }

    @Test
    void aLargeFileMayNotUnpackWithoutEndEither() throws IOException {
        byte[] dense = new byte[12 << 20];
        new Random(1).nextBytes(dense);
        Path file = honest().with("xl/media/photo.jpeg", out -> out.out().write(dense))
                .with("xl/media/image.bin", out -> out.text("x"))
                .in(folder);
        assertThat(drained(file)).isOne();
        say(file, "xl/media/image.bin", 1_100 << 20);
        refused(Code.ZIP_BOMB, () -> drained(file));
    }

    @Test
    void aFileIsNotEvenOpenedWhenItIsLarger() throws IOException {
        Path file = honest().in(folder);
        try (var longer = new RandomAccessFile(file.toFile(), "rw")) {
            longer.setLength(TableLimits.FILE_BYTES + 1);
        }
        refused(Code.FILE_TOO_LARGE, () -> drained(file));
    }

    @Test
    void elementsAreNestedOnlySoDeepAlsoWhereAllAreClosed() throws IOException {
        Path file = new HandmadeWorkbook(out -> out.text(SHEET)
                        .repeat("<a>", 2_000)
                        .repeat("</a>", 2_000)
                        .text("<row><c><v>1</v></c></row><row><c><v>2</v></c></row>" + END))
                .in(folder);
        refused(Code.CORRUPT, () -> drained(file));
    }

    @Test
    void twoPartsOfOneNameAreRefusedAsProgramsWouldNotAgreeWhichCounts() throws IOException {
        Path file = honest().with("XL/S.xml", out -> out.text(SHEET + END)).in(folder);
        refused(Code.DUPLICATE_ENTRIES, () -> drained(file));
    }

    @Test
    void aPartThatWasDamagedOnItsWayIsRefused() throws IOException {
        Path file = honest().in(folder);
        patch(file, "xl/s.xml", 16, 1);
        refused(Code.CORRUPT, () -> drained(file));
    }

    @Test
    void instructionsToOtherProgramsAreFew() throws IOException {
        Path file = new HandmadeWorkbook(
                        out -> out.text(SHEET).repeat("<?a b?>", 2_000).text(END))
                .in(folder);
        refused(Code.CORRUPT, () -> drained(file));
    }

    @Test
    void aWorkbookHasNoMoreFormatsAndSheetsThanAnyProgramMakes() throws IOException {
        Path formats = honest().with(
                        "xl/y.xml",
                        out -> out.text("<styleSheet><cellXfs>")
                                .repeat("<xf/>", 101_000)
                                .text("</cellXfs></styleSheet>"))
                .in(folder);
        refused(Code.CORRUPT, () -> drained(formats));
        Path sheets = honest().with(
                        "xl/workbook.xml",
                        out -> out.text("<workbook xmlns:r=\"x\"><sheets>")
                                .repeat("<sheet name=\"S\" r:id=\"a\"/>", 2_000)
                                .text("</sheets></workbook>"))
                .in(folder);
        refused(Code.CORRUPT, () -> drained(sheets));
    }

    @Test
    void aRowIsBoundedInAllItsCellsTogetherAndACellByItself() throws IOException {
        Path row = new HandmadeWorkbook(out -> {
                    out.text(SHEET + "<row>");
                    for (int i = 0; i < 20; i++) {
                        out.text("<c t=\"str\"><v>").repeat("x", 100_000).text("</v></c>");
                    }
                    out.text("</row>" + END);
                })
                .in(folder);
        refused(Code.ROW_TOO_LONG, () -> drained(row));
        Path cell = new HandmadeWorkbook(out -> out.text(SHEET + "<row><c t=\"str\"><v>")
                        .repeat("x", 200_000)
                        .text("</v></c></row>" + END))
                .in(folder);
        refused(Code.ROW_TOO_LONG, () -> drained(cell));
    }

    @Test
    void sharedTextsAreBoundedInNumberAndInWhatTheyComeTo() throws IOException {
        Path many = honest().strings(
                        out -> out.text("<sst>").repeat("<si/>\n", 10_001_000).text("</sst>"))
                .in(folder);
        refused(Code.CORRUPT, () -> drained(many));
        Path repeated = new HandmadeWorkbook(out -> out.text(SHEET)
                        .repeat("<row><c t=\"s\"><v>0</v></c></row>", 6_000)
                        .text(END))
                .strings(out -> out.text("<sst><si><t>").repeat("x", 100_000).text("</t></si></sst>"))
                .in(folder);
        refused(Code.ZIP_BOMB, () -> drained(repeated));
    }

    private static HandmadeWorkbook honest() {
        return new HandmadeWorkbook(
                out -> out.text(SHEET + "<row><c><v>1</v></c></row><row><c><v>2</v></c></row>" + END));
    }

    private static GuardedInput.Budget plenty() {
        return new GuardedInput.Budget(Long.MAX_VALUE);
    }

    private static InputStream bytes(String text, Charset charset) {
        return new ByteArrayInputStream(text.getBytes(charset));
    }

    private static void refused(Code code, ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        TableException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    /** Lets the list of contents lie about how much a part unpacks to. */
    private static void say(Path file, String part, int size) throws IOException {
        patch(file, part, 24, size);
    }

    private static void patch(Path file, String part, int field, int value) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = bytes.length - 46; at > 0; at--) {
            if (zip.getInt(at) == CENTRAL_ENTRY
                    && new String(bytes, at + 46, zip.getShort(at + 28), StandardCharsets.UTF_8).equals(part)) {
                zip.putInt(at + field, value);
                Files.write(file, bytes);
                return;
            }
        }
        throw new IllegalArgumentException(part);
    }
}
