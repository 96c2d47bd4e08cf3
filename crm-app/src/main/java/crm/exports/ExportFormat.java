package crm.exports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import crm.kernel.ProblemException;

/** Kinds of files, as the contract names them. */
enum ExportFormat {
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("csv", "text/csv");

    private final String word;
    private final String mediaType;

    ExportFormat(String word, String mediaType) {
        this.word = word;
        this.mediaType = mediaType;
    }

    @JsonCreator
    static ExportFormat of(String word) {
        for (ExportFormat format : values()) {
            if (format.word.equals(word)) {
                return format;
            }
        }
        throw ProblemException.invalid("format", "value-unreadable");
    }

    @JsonValue
    String word() {
        return word;
    }

    String mediaType() {
        return mediaType;
    }
}
