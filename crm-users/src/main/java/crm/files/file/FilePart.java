package crm.files.file;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;

/**
 * Which bytes of a file a request is answered with. Several parts at once are answered with the whole file, as the protocol allows: each
 * of them would be a request of its own to the store.
 */
record FilePart(HttpStatus status, long from, long length, long size) {

    static FilePart of(long size, HttpHeaders request, String etag) {
        List<HttpRange> ranges = ranges(request, etag);
        if (ranges.size() != 1) {
            return new FilePart(HttpStatus.OK, 0, size, size);
        }
        HttpRange range = ranges.getFirst();
        long from = range.getRangeStart(size);
        if (from >= size) {
            return new FilePart(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, 0, 0, size);
        }
        return new FilePart(HttpStatus.PARTIAL_CONTENT, from, range.getRangeEnd(size) - from + 1, size);
    }

    String contentRange() {
        return status == HttpStatus.PARTIAL_CONTENT
                ? "bytes " + from + "-" + (from + length - 1) + "/" + size
                : "bytes */" + size;
    }

    /** None where they cannot be read, and for whoever has a part of what the file was before. */
    private static List<HttpRange> ranges(HttpHeaders request, String etag) {
        String ifRange = request.getFirst(HttpHeaders.IF_RANGE);
        if (ifRange != null && !ifRange.equals(etag)) {
            return List.of();
        }
        try {
            return HttpRange.parseRanges(request.getFirst(HttpHeaders.RANGE));
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }
}
