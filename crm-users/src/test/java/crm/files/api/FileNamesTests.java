package crm.files.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNamesTests {

    @Test
    void namesKeepTheirLetters() {
        assertThat(FileNames.clean("Договір № 5 — копія.docx")).isEqualTo("Договір № 5 — копія.docx");
        assertThat(FileNames.clean("и\u0306.pdf")).isEqualTo("й.pdf");
    }

    @Test
    void foldersAreLeftOut() {
        assertThat(FileNames.clean("../../etc/passwd.pdf")).isEqualTo("passwd.pdf");
        assertThat(FileNames.clean("C:\\Мої документи\\звіт.xls")).isEqualTo("звіт.xls");
        assertThat(FileNames.clean("..")).isEqualTo("file");
        assertThat(FileNames.clean(".htaccess")).isEqualTo("htaccess");
    }

    @Test
    void charactersThatAreNotShownOrTurnTheTextAreLeftOut() {
        assertThat(FileNames.clean("рахунок\u202Efdp.exe")).isEqualTo("рахунокfdp.exe");
        assertThat(FileNames.clean("a\r\nContent-Type: text\u0000.pdf")).isEqualTo("aContent-Type: text.pdf");
        assertThat(FileNames.clean("a\"; filename=\"b.pdf")).isEqualTo("a; filename=b.pdf");
        assertThat(FileNames.clean("\u00A0\u2003")).isEqualTo("file");
        assertThat(FileNames.clean(null)).isEqualTo("file");
    }

    @Test
    void longNamesAreCutBeforeTheirEnding() {
        String clean = FileNames.clean("я".repeat(500) + ".docx");
        assertThat(clean).hasSize(200).endsWith("я.docx");
        assertThat(FileNames.clean("😀".repeat(300) + ".pdf"))
                .doesNotContain("?")
                .endsWith("😀.pdf");
        assertThat(FileNames.clean("a." + "b".repeat(500))).hasSize(200);
    }

    @Test
    void aPictureIsCalledAfterWhatItHasBecome() {
        assertThat(FileNames.withEnding("я.на.морі.PNG", "jpg")).isEqualTo("я.на.морі.jpg");
        assertThat(FileNames.withEnding("file", "jpg")).isEqualTo("file.jpg");
    }
}
