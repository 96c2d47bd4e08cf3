package crm.imports.table;

import crm.imports.table.TableException.Code;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/**
 * Unpacked XML on its way to the parser, which keeps a whole tag, text or CDATA section in memory: what is larger than
 * any honest one, a document type, what is larger in all than the package may unpack to, and what was damaged on its way ends here.
 */
final class GuardedInput extends FilterInputStream {

    private final Budget budget;
    private final long checksum;
    private final CRC32 crc = new CRC32();
    private int run;
    private int matched;
    private boolean cdata;

    /** Bytes that all parts of one package may still unpack to. */
    static final class Budget {

        private long left;

        Budget(long bytes) {
            left = bytes;
        }

        private void take(long bytes) throws TableException {
            left -= bytes;
            if (left < 0) {
                throw new TableException(Code.ZIP_BOMB);
            }
        }
    }

    GuardedInput(InputStream in, Budget budget, long checksum) {
        super(in);
        this.budget = budget;
        this.checksum = checksum;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0) {
            budget.take(count);
            crc.update(buffer, offset, count);
            inspect(buffer, offset, count);
        } else if (count < 0 && checksum >= 0 && crc.getValue() != checksum) {
            throw new TableException(Code.CORRUPT, "zip");
        }
        return count;
    }

    private void inspect(byte[] buffer, int offset, int count) throws TableException {
        for (int i = offset; i < offset + count; i++) {
            byte b = buffer[i];
            run++;
            if (cdata) {
                matched = b == ']' ? Math.min(matched + 1, 2) : b == '>' && matched == 2 ? 3 : 0;
                if (matched == 3) {
                    cdata = false;
                    matched = 0;
                }
            } else if (b == '<') {
                run = 0;
                matched = 1;
            } else if (matched > 0) {
                if (matched == 2 && (b == 'D' || b == 'd')) {
                    throw new TableException(Code.DOCTYPE);
                }
                matched = matched == 1 && b == '!' ? 2 : matched == 2 && b == '[' ? 3 : 0;
                if (matched == 3) {
                    cdata = true;
                    matched = 0;
                }
            }
            if (run > TableLimits.XML_RUN_BYTES) {
                throw new TableException(Code.ZIP_BOMB);
            }
        }
    }
}
