package crm.files.store;

import java.io.FilterInputStream;
import java.io.IOException;
import software.amazon.awssdk.core.ResponseInputStream;

/** What a store sends; whoever does not want the rest of it does not wait for it either. */
final class AbortedAtClose extends FilterInputStream {

    private final ResponseInputStream<?> answer;
    private long left;

    AbortedAtClose(ResponseInputStream<?> answer, long length) {
        super(answer);
        this.answer = answer;
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        left -= next < 0 ? left : 1;
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        left -= count < 0 ? left : count;
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() throws IOException {
        if (left > 0) {
            answer.abort();
        } else {
            answer.close();
        }
    }
}
