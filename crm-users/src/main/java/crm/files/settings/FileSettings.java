package crm.files.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What may be uploaded and where it is kept.
 *
 * @param folder where the bytes lie, {@code files} under the home by default; shared by all nodes
 * @param kinds endings of names that are accepted, without the dot; what is in the file must be of the kind that its ending says
 * @param maxSize largest file
 * @param maxPictureSize largest file that a picture is made of
 * @param maxPerDay how much one person may upload within 24 hours, 1 GB by default
 */
@ConfigurationProperties("crm.files")
public record FileSettings(
        Path folder, List<String> kinds, DataSize maxSize, DataSize maxPictureSize, DataSize maxPerDay) {

    private static final List<String> KINDS =
            List.of("jpg", "jpeg", "png", "webp", "doc", "docx", "pdf", "xls", "xlsx");
    private static final DataSize MAX_SIZE = DataSize.ofMegabytes(25);
    private static final DataSize MAX_PICTURE_SIZE = DataSize.ofMegabytes(10);
    private static final DataSize MAX_PER_DAY = DataSize.ofGigabytes(1);

    public FileSettings(
            @Nullable Path folder,
            @Nullable List<String> kinds,
            @Nullable DataSize maxSize,
            @Nullable DataSize maxPictureSize,
            @Nullable DataSize maxPerDay) {
        this.folder = folder == null ? Path.of(System.getProperty("user.home"), ".crm", "files") : folder;
        this.kinds = kinds == null
                ? KINDS
                : kinds.stream().map(kind -> kind.toLowerCase(Locale.ROOT)).toList();
        this.maxSize = maxSize == null ? MAX_SIZE : maxSize;
        this.maxPictureSize = maxPictureSize == null ? MAX_PICTURE_SIZE : maxPictureSize;
        this.maxPerDay = maxPerDay == null ? MAX_PER_DAY : maxPerDay;
        for (String kind : this.kinds) {
            if (!kind.matches("[a-z0-9]{1,10}")) {
                throw new IllegalArgumentException("crm.files.kinds: “" + kind + "” is no ending of a name");
            }
        }
    }
}
