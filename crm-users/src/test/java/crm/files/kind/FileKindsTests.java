package crm.files.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.files.Samples;
import crm.files.settings.FileSettings;
import crm.kernel.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileKindsTests {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    @TempDir
    private Path folder;

    @Test
    void aFileIsOfTheKindThatItsBytesAre() throws IOException {
        assertThat(kind("фото.JPG", Samples.jpeg(4, 4))).isEqualTo("image/jpeg");
        assertThat(kind("фото.jpeg", Samples.jpeg(4, 4))).isEqualTo("image/jpeg");
        assertThat(kind("логотип.png", Samples.png(4, 4))).isEqualTo("image/png");
        assertThat(kind("рахунок.pdf", Samples.pdf())).isEqualTo("application/pdf");
        assertThat(kind("договір.docx", Samples.docx())).isEqualTo(OFFICE + "wordprocessingml.document");
        assertThat(kind("ціни.xlsx", Samples.xlsx())).isEqualTo(OFFICE + "spreadsheetml.sheet");
        assertThat(kind("лист.doc", Samples.ole2("WordDocument"))).isEqualTo("application/msword");
        assertThat(kind("звіт.xls", Samples.ole2("Workbook"))).isEqualTo("application/vnd.ms-excel");
        assertThat(kind("давній.xls", Samples.ole2("Book"))).isEqualTo("application/vnd.ms-excel");
    }

    @Test
    void aNameThatPromisesSomethingElseIsRefused() {
        refused(422, "file-not-what-it-says", "фото.jpg", Samples.png(4, 4));
        refused(422, "file-not-what-it-says", "фото.jpg", "MZ\u0090\0\3\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        refused(422, "file-not-what-it-says", "фото.png", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes());
        refused(422, "file-not-what-it-says", "рахунок.pdf", "<html><script>1</script></html>".getBytes());
        refused(422, "file-not-what-it-says", "договір.docx", Samples.xlsx());
        refused(422, "file-not-what-it-says", "договір.doc", Samples.docx());
        refused(422, "file-not-what-it-says", "ціни.xlsx", Samples.zip(Map.of("a.txt", "a")));
        refused(422, "file-not-what-it-says", "звіт.xls", Samples.ole2("WordDocument"));
        refused(422, "file-not-what-it-says", "звіт.xls", Samples.ole2("EncryptedPackage"));
    }

    @Test
    void aDocumentWithMacrosIsNoDocument() {
        refused(
                422,
                "file-not-what-it-says",
                "договір.docx",
                Samples.office("application/vnd.ms-word.document.macroEnabled.main+xml"));
    }

    @Test
    void aDamagedArchiveIsRefusedLikeAnyOtherKind() {
        byte[] half = java.util.Arrays.copyOf(Samples.docx(), 60);
        refused(422, "file-not-what-it-says", "договір.docx", half);
    }

    @Test
    void endingsThatAreNotAcceptedAreRefusedWhateverIsInside() {
        refused(415, "file-kind", "program.exe", Samples.jpeg(4, 4));
        refused(415, "file-kind", "page.html", Samples.jpeg(4, 4));
        refused(415, "file-kind", "photo.jpg.svg", Samples.jpeg(4, 4));
        refused(415, "file-kind", "nameless", Samples.jpeg(4, 4));
        refused(422, "file-empty", "photo.jpg", new byte[0]);
    }

    @Test
    void theInstallationSaysWhatIsAccepted() throws IOException {
        var kinds = kinds(List.of("CSV", "odt"));
        Path table = Files.write(folder.resolve("content"), "назва;ціна\nдриль;1\n".getBytes(StandardCharsets.UTF_8));
        assertThat(kinds.mediaType("file", "ціни.csv", table)).isEqualTo("text/csv");
        Files.write(table, Samples.pdf());
        assertThatThrownBy(() -> kinds.mediaType("file", "ціни.csv", table)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> kinds.mediaType("file", "рахунок.pdf", table)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> kinds(List.of("*.*"))).isInstanceOf(IllegalArgumentException.class);
    }

    private String kind(String name, byte[] content) throws IOException {
        return kinds(null).mediaType("file", name, Files.write(folder.resolve("content"), content));
    }

    private void refused(int status, String code, String name, byte[] content) {
        assertThatThrownBy(() -> kind(name, content)).isInstanceOfSatisfying(ProblemException.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(status);
            assertThat(refusal.errors()).singleElement().satisfies(error -> {
                assertThat(error.field()).isEqualTo("file");
                assertThat(error.code()).isEqualTo(code);
            });
        });
    }

    private static FileKinds kinds(@Nullable List<String> accepted) {
        return new FileKinds(new FileSettings(null, accepted, null, null, null));
    }
}
