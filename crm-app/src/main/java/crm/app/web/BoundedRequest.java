package crm.app.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request that does not say how long it is: whoever reads it is stopped where it becomes too long. */
final class BoundedRequest extends HttpServletRequestWrapper {

    private final BodyLimits.Limit limit;
    private @Nullable ServletInputStream body;

    BoundedRequest(HttpServletRequest request, BodyLimits.Limit limit) {
        super(request);
        this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new Bounded(super.getInputStream(), limit);
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String encoding = getCharacterEncoding();
        return new BufferedReader(
                encoding == null
                        ? new InputStreamReader(getInputStream(), StandardCharsets.UTF_8)
                        : new InputStreamReader(getInputStream(), encoding));
    }

    private static final class Bounded extends ServletInputStream {

        private final ServletInputStream source;
        private final BodyLimits.Limit limit;
        private long read;

        Bounded(ServletInputStream source, BodyLimits.Limit limit) {
            this.source = source;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int one = source.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int some = source.read(target, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int more) {
            read += more;
            if (read > limit.most().toBytes()) {
                throw BodyLimitFilter.tooLarge(limit);
            }
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
