package crm.files.picture;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** The middle of a picture as a small square, drawn anew: nothing but what can be seen goes over. */
public final class SquarePicture {

    /** Width and height at most. */
    public static final int SIDE = 512;

    private static final String WEBP = "image/webp";

    /** Kinds that are read, and how many pixels at most: WebP is unpacked by Java code, whole, which takes ten times as long. */
    private static final Map<String, Integer> MOST_PIXELS =
            Map.of("image/jpeg", 40_000_000, "image/png", 40_000_000, WEBP, 16_000_000);

    private static final int MAX_SIDE = 20_000;
    private static final float QUALITY = 0.87f;

    private SquarePicture() {}

    /** A picture ready to be kept. */
    public record Encoded(byte[] bytes, String mediaType, String ending) {}

    /** Whether pictures are made of files of this kind. */
    public static boolean readable(String mediaType) {
        return MOST_PIXELS.containsKey(mediaType);
    }

    /** Empty when the bytes are damaged, are of a variety that nobody uses, or would unpack to more than a camera makes. */
    public static Optional<Encoded> of(byte[] bytes, String mediaType) {
        try {
            BufferedImage middle = middle(bytes, mediaType);
            if (middle == null) {
                return Optional.empty();
            }
            int orientation = mediaType.equals("image/jpeg") ? ExifOrientation.of(bytes) : ExifOrientation.UPRIGHT;
            return Optional.of(encoded(upright(middle, orientation)));
        } catch (IOException | RuntimeException e) {
            // The readers answer damaged files with whatever exception they run into.
            return Optional.empty();
        }
    }

    /** Reads no more pixels than the small picture needs, so that memory does not depend on the sender. */
    private static @Nullable BufferedImage middle(byte[] bytes, String mediaType) throws IOException {
        ImageReader reader = reader(mediaType);
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width > MAX_SIDE
                    || height > MAX_SIDE
                    || (long) width * height > MOST_PIXELS.getOrDefault(mediaType, 0)) {
                return null;
            }
            int side = Math.min(width, height);
            int step = Math.max(1, side / (2 * SIDE));
            ImageReadParam wanted = reader.getDefaultReadParam();
            wanted.setSourceRegion(new Rectangle((width - side) / 2, (height - side) / 2, side, side));
            wanted.setSourceSubsampling(step, step, 0, 0);
            BufferedImage read = reader.read(0, wanted);
            return scaled(read, Math.min(SIDE, side));
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(String mediaType) throws IOException {
        // The registry knows only what the class loader of whoever asked it first could see.
        return mediaType.equals(WEBP)
                ? new WebPImageReaderSpi().createReaderInstance()
                : ImageIO.getImageReadersByMIMEType(mediaType).next();
    }

    /** By halves first: a single large step would skip pixels. */
    private static BufferedImage scaled(BufferedImage from, int side) {
        BufferedImage picture = from;
        int width = from.getWidth();
        while (width / 2 >= side) {
            width /= 2;
            picture = drawn(picture, width);
        }
        return drawn(picture, side);
    }

    private static BufferedImage drawn(BufferedImage from, int side) {
        var to = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = to.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(from, 0, 0, side, side, null);
        pen.dispose();
        return to;
    }

    private static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == ExifOrientation.UPRIGHT) {
            return picture;
        }
        int side = picture.getWidth();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, side, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, side, side);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, side);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, side, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, side, side);
            default -> new AffineTransform(0, -1, 1, 0, 0, side);
        };
        var turned = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = turned.createGraphics();
        pen.drawImage(picture, turn, null);
        pen.dispose();
        return turned;
    }

    /** JPEG, but PNG for what can be seen through. */
    private static Encoded encoded(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        if (transparent(picture)) {
            ImageIO.write(picture, "png", bytes);
            return new Encoded(bytes.toByteArray(), "image/png", "png");
        }
        var opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = opaque.createGraphics();
        pen.drawImage(picture, 0, 0, Color.WHITE, null);
        pen.dispose();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(opaque, null, null), how);
        } finally {
            writer.dispose();
        }
        return new Encoded(bytes.toByteArray(), "image/jpeg", "jpg");
    }

    private static boolean transparent(BufferedImage picture) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (picture.getRGB(x, y) >>> 24 != 0xFF) {
                    return true;
                }
            }
        }
        return false;
    }
}
