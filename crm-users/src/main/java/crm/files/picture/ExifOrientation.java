package crm.files.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How a camera was held, as it notes beside the picture (Exif 2.32, tag 0x0112): phones do not turn pictures, they leave that to the viewer. */
final class ExifOrientation {

    static final int UPRIGHT = 1;

    private static final int APPLICATION_DATA = 0xE1;
    private static final int PICTURE_DATA = 0xDA;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final int LAST = 8;

    private ExifOrientation() {}

    /** 1 to 8; 1 where nothing is said or what is said cannot be read. */
    static int of(byte[] jpeg) {
        try {
            ByteBuffer file = ByteBuffer.wrap(jpeg);
            int at = 2;
            while ((file.get(at) & 0xFF) == 0xFF) {
                int marker = file.get(at + 1) & 0xFF;
                int length = file.getShort(at + 2) & 0xFFFF;
                int data = at + 4;
                if (marker == APPLICATION_DATA && Arrays.equals(jpeg, data, data + EXIF.length, EXIF, 0, EXIF.length)) {
                    return noted(file.slice(data + EXIF.length, length - 2 - EXIF.length));
                }
                if (marker == PICTURE_DATA || length < 2) {
                    break;
                }
                at += 2 + length;
            }
        } catch (IndexOutOfBoundsException e) {
            // A note that ends early says nothing.
        }
        return UPRIGHT;
    }

    private static int noted(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                int value = tiff.getShort(entry + 8) & 0xFFFF;
                return value >= UPRIGHT && value <= LAST ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
