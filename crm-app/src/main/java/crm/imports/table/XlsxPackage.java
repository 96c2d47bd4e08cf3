package crm.imports.table;

import crm.imports.table.TableException.Code;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The zip around a workbook: its parts by name, and the relations between them. */
final class XlsxPackage implements Closeable {

    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new HashMap<>();
    private final GuardedInput.Budget budget;

    /** A relation of one part to another; the target is the full name of a part. */
    record Relation(String id, String type, String target) {

        /** Whether the type, of whichever edition of the standard, ends so. */
        boolean is(String kind) {
            return type.endsWith("/" + kind);
        }
    }

    private XlsxPackage(ZipFile zip, long fileBytes) throws IOException {
        this.zip = zip;
        if (zip.size() > TableLimits.ZIP_ENTRIES) {
            throw new TableException(Code.TOO_MANY_ENTRIES, TableLimits.ZIP_ENTRIES);
        }
        long most = Math.min(
                TableLimits.UNPACKED_BYTES, Math.max(TableLimits.RATIO_FREE_BYTES, fileBytes * TableLimits.RATIO));
        budget = new GuardedInput.Budget(most);
        long declared = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (entry.isDirectory()) {
                continue;
            }
            if (parts.put(key(entry.getName()), entry) != null) {
                throw new TableException(Code.DUPLICATE_ENTRIES, entry.getName());
            }
            declared += Math.max(0, entry.getSize());
            if (declared > most) {
                throw new TableException(Code.ZIP_BOMB);
            }
        }
    }

    static XlsxPackage open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (FileNotFoundException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new TableException(e, Code.CORRUPT, "zip");
        }
        try {
            return new XlsxPackage(zip, file.toFile().length());
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static String key(String name) {
        return name.replace('\\', '/').replaceFirst("^/+", "").toLowerCase(Locale.ROOT);
    }

    boolean has(String part) {
        return parts.containsKey(key(part));
    }

    /** Whether a part lies in the folder. */
    boolean hasFolder(String folder) {
        return parts.keySet().stream().anyMatch(part -> part.startsWith(folder));
    }

    /** Whether a part's name ends so. */
    boolean hasSuffix(String suffix) {
        return parts.keySet().stream().anyMatch(part -> part.endsWith(suffix));
    }

    /** Opens a part; null where the package has none of the name. */
    @Nullable
    XmlPart open(String part) throws IOException {
        ZipEntry entry = parts.get(key(part));
        if (entry == null) {
            return null;
        }
        try {
            return new XmlPart(part, new GuardedInput(zip.getInputStream(entry), budget, entry.getCrc()));
        } catch (TableException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new TableException(e, Code.CORRUPT, part);
        }
    }

    /** First bytes of a part as ASCII, {@code ""} where there is none. */
    String head(String part) throws IOException {
        ZipEntry entry = parts.get(key(part));
        if (entry == null) {
            return "";
        }
        try (var in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(100), StandardCharsets.ISO_8859_1);
        } catch (IOException | RuntimeException e) {
            throw new TableException(e, Code.CORRUPT, part);
        }
    }

    /** Relations of the part ({@code ""} for the package itself) that stay inside the package. */
    List<Relation> relations(String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        List<Relation> relations = new ArrayList<>();
        try (XmlPart xml = open(part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels")) {
            while (xml != null && xml.nextStart()) {
                String target = xml.attribute("Target");
                String type = xml.attribute("Type");
                String id = xml.attribute("Id");
                if (xml.element().equals("Relationship")
                        && target != null
                        && type != null
                        && id != null
                        && !"External".equals(xml.attribute("TargetMode"))) {
                    relations.add(new Relation(id, type, resolve(part.substring(0, slash), target)));
                }
                if (relations.size() > TableLimits.ZIP_ENTRIES) {
                    throw new TableException(Code.CORRUPT, part);
                }
            }
        }
        return relations;
    }

    private String resolve(String folder, String target) {
        String path = target.replace('\\', '/');
        String full = path.startsWith("/") ? path : folder + path;
        Deque<String> steps = new ArrayDeque<>();
        for (String step : full.split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        String plain = String.join("/", steps);
        return has(plain) || plain.indexOf('%') < 0 ? plain : decoded(plain);
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
