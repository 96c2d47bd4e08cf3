package crm.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files of many kinds, as small as they can be and still be of that kind. */
public final class Samples {

    private static final int SECTOR = 512;

    private Samples() {}

    /** Red on the left, blue on the right. */
    public static byte[] jpeg(int width, int height) {
        return written(twoHalves(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return written(twoHalves(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    /** Red on the left, blue on the right, 64 by 32, as a photo is packed. */
    public static byte[] lossyWebp() {
        return Base64.getDecoder()
                .decode(
                        "UklGRmIAAABXRUJQVlA4IFYAAADQAwCdASpAACAAPtFep02oJSOiLAgBABoJYwDKLqT8gABlGGgSxYAA/us2/+hQf6Dt//oSfJ36"
                                + "FfyY1Xj9Vf//SbOUf8YL5kfX6wmyW/m5JI7yEAAAAA==");
    }

    /** The same as a drawing is packed. */
    public static byte[] losslessWebp() {
        return Base64.getDecoder().decode("UklGRiYAAABXRUJQVlA4TBoAAAAvP8AHAA8Q87//8x8OxILJ/KVD6I3of1TBNg==");
    }

    /** 32 by 32, green in the upper left quarter and else nothing: what can be seen through lies beside a photo. */
    public static byte[] transparentWebp() {
        return Base64.getDecoder()
                .decode(
                        "UklGRoIAAABXRUJQVlA4WAoAAAAQAAAAHwAAHwAAQUxQSBUAAAABDzD/ERFCIJDkLz3AAhH9n4Di9QcAVlA4IEYAAADQAwCdASog"
                                + "ACAAPtFUo0woJKMiMAgBABoJaADOZoB+AH4AAVaZ/AAA/ucw//9uzTGP394n/+/1Xi/gf+43+/73/6tyRhAA");
    }

    /** Nothing but a corner can be seen. */
    public static byte[] transparentPng(int side) {
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, 0xFF00FF00);
        return written(picture, "png");
    }

    public static byte[] pdf() {
        return "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                .getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] docx() {
        return office("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");
    }

    public static byte[] xlsx() {
        return office("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");
    }

    /** A workbook of Office Open XML whose main part is of this kind. */
    public static byte[] office(String mainPart) {
        return zip(Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                        + " PartName=\"/main.xml\" ContentType=\"" + mainPart + "\"/></Types>"));
    }

    public static byte[] zip(Map<String, String> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A compound file of the old Office whose directory comes last and names this stream. */
    public static byte[] ole2(String stream) {
        byte[] file = new byte[9 * SECTOR];
        byte[] signature = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(signature, 0, file, 0, signature.length);
        entry(file, 8 * SECTOR, "Root Entry", 5);
        entry(file, 8 * SECTOR + 128, stream, 2);
        return file;
    }

    private static void entry(byte[] file, int at, String name, int type) {
        byte[] text = (name + "\0").getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(text, 0, file, at, text.length);
        file[at + 64] = (byte) text.length;
        file[at + 66] = (byte) type;
    }

    private static BufferedImage twoHalves(int width, int height, int type) {
        var picture = new BufferedImage(width, height, type);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return picture;
    }

    private static byte[] written(BufferedImage picture, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
