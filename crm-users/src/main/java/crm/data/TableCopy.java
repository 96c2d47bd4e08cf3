package crm.data;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Puts rows into a table by COPY while they are being made: the server works on the first ones while the last are still to come, and no
 * text of the whole is ever in memory.
 */
public final class TableCopy {

    private final JdbcTemplate db;
    private final String command;

    /** @param table with its schema */
    public TableCopy(JdbcTemplate db, String table, Collection<String> columns) {
        this.db = db;
        SqlText names = SqlText.joined(
                ", ", columns.stream().map(column -> SqlText.of("%s", column)).toList());
        this.command = SqlText.of("copy %s (%s) from stdin", table, names).toString();
    }

    /** Makes rows, value by value in the order of the columns. */
    public interface Rows {

        void into(Sink sink) throws SQLException;
    }

    /** Joins the caller's transaction. */
    public void write(Rows rows) {
        db.execute((Connection connection) -> {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command);
            try {
                Sink sink = new Sink(copy);
                rows.into(sink);
                sink.send();
                return copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        });
    }

    /** Takes values as PostgreSQL writes them ({@link PgText}) and sends them off by the piece. */
    public static final class Sink {

        private static final int PIECE = 1 << 16;
        /** Bytes of the longest character, escaped. */
        private static final int CHARACTER = 4;

        private static final byte[] NULL = {'\\', 'N'};

        private final CopyIn copy;
        private final byte[] piece = new byte[PIECE];
        private int used;
        private boolean begun;

        private Sink(CopyIn copy) {
            this.copy = copy;
        }

        public Sink value(@Nullable String value) throws SQLException {
            begin();
            if (value == null) {
                add(NULL);
                return this;
            }
            int length = value.length();
            for (int i = 0; i < length; i++) {
                char c = value.charAt(i);
                if (PIECE - used < CHARACTER) {
                    send();
                }
                if (c >= 0x80) {
                    i += wide(value, i);
                } else if (c > '\r' && c != '\\') {
                    piece[used++] = (byte) c;
                } else {
                    special(c);
                }
            }
            return this;
        }

        public Sink value(long value) throws SQLException {
            begin();
            add(Long.toString(value).getBytes(StandardCharsets.ISO_8859_1));
            return this;
        }

        public Sink value(boolean value) throws SQLException {
            return value(value ? "t" : "f");
        }

        /** The row is complete. */
        public void end() throws SQLException {
            if (used == PIECE) {
                send();
            }
            piece[used++] = '\n';
            begun = false;
        }

        private void begin() throws SQLException {
            if (begun) {
                if (used == PIECE) {
                    send();
                }
                piece[used++] = '\t';
            }
            begun = true;
        }

        private void add(byte[] bytes) throws SQLException {
            if (PIECE - used < bytes.length) {
                send();
            }
            System.arraycopy(bytes, 0, piece, used, bytes.length);
            used += bytes.length;
        }

        private void special(char c) {
            switch (c) {
                case '\\' -> escaped('\\');
                case '\t' -> escaped('t');
                case '\n' -> escaped('n');
                case '\r' -> escaped('r');
                // PostgreSQL's text holds no such character; this one stands for what cannot be shown.
                case 0 -> threeBytes('\ufffd');
                default -> piece[used++] = (byte) c;
            }
        }

        private void escaped(char letter) {
            piece[used++] = '\\';
            piece[used++] = (byte) letter;
        }

        /** Adds a character beyond ASCII; answers 1 if it took the next half of a pair as well. */
        private int wide(String value, int at) {
            char c = value.charAt(at);
            if (c < 0x800) {
                piece[used++] = (byte) (0xc0 | c >> 6);
                piece[used++] = (byte) (0x80 | c & 0x3f);
                return 0;
            }
            if (!Character.isSurrogate(c)) {
                threeBytes(c);
                return 0;
            }
            int point = value.codePointAt(at);
            if (!Character.isSupplementaryCodePoint(point)) {
                piece[used++] = '?';
                return 0;
            }
            piece[used++] = (byte) (0xf0 | point >> 18);
            piece[used++] = (byte) (0x80 | point >> 12 & 0x3f);
            piece[used++] = (byte) (0x80 | point >> 6 & 0x3f);
            piece[used++] = (byte) (0x80 | point & 0x3f);
            return 1;
        }

        private void threeBytes(char c) {
            piece[used++] = (byte) (0xe0 | c >> 12);
            piece[used++] = (byte) (0x80 | c >> 6 & 0x3f);
            piece[used++] = (byte) (0x80 | c & 0x3f);
        }

        private void send() throws SQLException {
            copy.writeToCopy(piece, 0, used);
            used = 0;
        }
    }
}
