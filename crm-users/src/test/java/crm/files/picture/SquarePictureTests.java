package crm.files.picture;

import static org.assertj.core.api.Assertions.assertThat;

import crm.files.Samples;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SquarePictureTests {

    private static final String JPEG = "image/jpeg";
    private static final String PNG = "image/png";
    private static final String WEBP = "image/webp";

    @Test
    void theMiddleOfAWidePictureIsLeft() throws IOException {
        BufferedImage picture = square(Samples.jpeg(3000, 1200), JPEG);
        assertThat(picture.getWidth()).isEqualTo(512);
        assertThat(picture.getHeight()).isEqualTo(512);
        assertThat(red(picture, 10, 256)).isTrue();
        assertThat(red(picture, 500, 256)).isFalse();
    }

    @Test
    void aSmallPictureIsNotEnlarged() throws IOException {
        assertThat(square(Samples.png(90, 40), PNG).getWidth()).isEqualTo(40);
        assertThat(square(Samples.png(1, 1), PNG).getWidth()).isEqualTo(1);
    }

    @Test
    void whatCanBeSeenThroughStaysSoAndTheRestBecomesJpeg() {
        assertThat(SquarePicture.of(Samples.transparentPng(600), PNG)
                        .orElseThrow()
                        .mediaType())
                .isEqualTo(PNG);
        assertThat(SquarePicture.of(Samples.png(600, 600), PNG).orElseThrow().mediaType())
                .isEqualTo(JPEG);
    }

    @Test
    void webpIsReadHoweverItIsPackedAndGoesOnAsWhatEverybodyReads() throws IOException {
        for (byte[] webp : List.of(Samples.lossyWebp(), Samples.losslessWebp())) {
            BufferedImage picture = square(webp, WEBP);
            assertThat(picture.getWidth()).isEqualTo(32);
            assertThat(red(picture, 4, 16)).isTrue();
            assertThat(blue(picture, 28, 16)).isTrue();
            assertThat(SquarePicture.of(webp, WEBP).orElseThrow().mediaType()).isEqualTo(JPEG);
        }
        var seenThrough = SquarePicture.of(Samples.transparentWebp(), WEBP).orElseThrow();
        assertThat(seenThrough.mediaType()).isEqualTo(PNG);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(seenThrough.bytes()));
        assertThat(picture.getRGB(24, 24) >>> 24).isZero();
        assertThat(picture.getRGB(4, 4) >>> 24).isEqualTo(0xFF);
        assertThat(picture.getRGB(4, 4) >> 8 & 0xFF).isGreaterThan(200);
    }

    @Test
    void webpThatClaimsToBeLargeOrIsDamagedIsRefusedAndNeverFails() {
        byte[] large = Samples.transparentWebp();
        // Width and height less one, three bytes each.
        Arrays.fill(large, 24, 26, (byte) 0x13);
        Arrays.fill(large, 27, 29, (byte) 0x13);
        assertThat(SquarePicture.of(large, WEBP)).isEmpty();
        byte[] larger = Samples.losslessWebp();
        // 14 bits each.
        ByteBuffer.wrap(larger).order(ByteOrder.LITTLE_ENDIAN).putInt(21, 0x0FFF_FFFF);
        assertThat(SquarePicture.of(larger, WEBP)).isEmpty();
        for (byte[] webp : List.of(Samples.lossyWebp(), Samples.losslessWebp(), Samples.transparentWebp())) {
            for (int i = 0; i < webp.length; i++) {
                SquarePicture.of(Arrays.copyOf(webp, i), WEBP);
                byte[] broken = webp.clone();
                broken[i] ^= 0x5A;
                SquarePicture.of(broken, WEBP);
            }
        }
    }

    @Test
    void aPictureOfAPhoneThatWasHeldUprightStandsUpright() throws IOException {
        // Red is on the left as the sensor saw it: turned by a quarter to the right it is on top.
        BufferedImage turned = square(withNotes(Samples.jpeg(600, 600), 6), JPEG);
        assertThat(red(turned, 256, 20)).isTrue();
        assertThat(red(turned, 256, 490)).isFalse();
        BufferedImage other = square(withNotes(Samples.jpeg(600, 600), 8), JPEG);
        assertThat(red(other, 256, 20)).isFalse();
        assertThat(red(square(withNotes(Samples.jpeg(600, 600), 3), JPEG), 20, 256))
                .isFalse();
        assertThat(red(square(withNotes(Samples.jpeg(600, 600), 1), JPEG), 20, 256))
                .isTrue();
    }

    @Test
    void whereAPictureWasTakenDoesNotGoOver() {
        byte[] noted = withNotes(Samples.jpeg(600, 600), 1);
        assertThat(text(noted)).contains("50.4501N");
        assertThat(text(SquarePicture.of(noted, JPEG).orElseThrow().bytes()))
                .doesNotContain("50.4501N")
                .doesNotContain("Exif");
    }

    @Test
    void aPictureThatWouldUnpackToMoreThanACameraMakesIsNotRead() throws IOException {
        byte[] bomb = black(9_000, 9_000);
        assertThat(bomb).hasSizeLessThan(20_000);
        assertThat(SquarePicture.of(bomb, PNG)).isEmpty();
        assertThat(SquarePicture.of(black(21_000, 10), PNG)).isEmpty();
        assertThat(SquarePicture.of(black(6_000, 6_000), PNG)).isPresent();
        assertThat(SquarePicture.of(pngThatClaims(30_000, 30_000), PNG)).isEmpty();
        assertThat(SquarePicture.of(pngThatClaims(Integer.MAX_VALUE, Integer.MAX_VALUE), PNG))
                .isEmpty();
    }

    @Test
    void damagedPicturesAreRefusedAndNeverFail() {
        byte[] jpeg = withNotes(Samples.jpeg(300, 300), 6);
        byte[] png = Samples.png(300, 300);
        for (int length = 0; length < 400; length += 7) {
            assertThat(SquarePicture.of(Arrays.copyOf(png, length), PNG)).isEmpty();
            SquarePicture.of(Arrays.copyOf(jpeg, length), JPEG);
        }
        for (int i = 2; i < 400; i++) {
            byte[] broken = jpeg.clone();
            broken[i] ^= 0x5A;
            SquarePicture.of(broken, JPEG);
        }
        assertThat(SquarePicture.of("no picture".getBytes(StandardCharsets.UTF_8), JPEG))
                .isEmpty();
    }

    private static BufferedImage square(byte[] bytes, String mediaType) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(
                SquarePicture.of(bytes, mediaType).orElseThrow().bytes()));
    }

    private static boolean red(BufferedImage picture, int x, int y) {
        int pixel = picture.getRGB(x, y);
        return (pixel >> 16 & 0xFF) > 200 && (pixel & 0xFF) < 60;
    }

    private static boolean blue(BufferedImage picture, int x, int y) {
        int pixel = picture.getRGB(x, y);
        return (pixel & 0xFF) > 200 && (pixel >> 16 & 0xFF) < 60;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** With what a camera writes beside a picture: how it was held, and where. */
    private static byte[] withNotes(byte[] jpeg, int orientation) {
        byte[] place = "50.4501N 30.5234E".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer notes = ByteBuffer.allocate(4 + 6 + 26 + place.length);
        notes.putShort((short) 0xFFE1).putShort((short) (notes.capacity() - 2));
        notes.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        notes.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        notes.putShort((short) 1);
        notes.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        notes.putShort((short) 0).putInt(0);
        notes.put(place);
        var whole = new ByteArrayOutputStream();
        whole.write(jpeg, 0, 2);
        whole.writeBytes(notes.array());
        whole.write(jpeg, 2, jpeg.length - 2);
        return whole.toByteArray();
    }

    /** A whole picture of one bit a pixel, which packs to next to nothing. */
    private static byte[] black(int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] pngThatClaims(int width, int height) {
        byte[] png = Samples.png(8, 8);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        CRC32 checksum = new CRC32();
        checksum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) checksum.getValue());
        return png;
    }
}
