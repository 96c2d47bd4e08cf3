package crm.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/** A connection to a server of the test run that can be cut and mended. */
final class Line {

    private enum State {
        WHOLE,
        CUT,
        SILENT
    }

    private final ServerSocket entrance;
    private final IntSupplier serverPort;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile State state = State.WHOLE;

    private Line(ServerSocket entrance, IntSupplier serverPort) {
        this.entrance = entrance;
        this.serverPort = serverPort;
    }

    static Line to(IntSupplier serverPort) {
        try {
            var line = new Line(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), serverPort);
            Thread.ofVirtual().start(line::accept);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Whoever connects is put off at once. */
    void cut() {
        become(State.CUT);
    }

    /** Whoever connects gets no answer. */
    void silence() {
        become(State.SILENT);
    }

    void mend() {
        become(State.WHOLE);
    }

    private void become(State next) {
        if (state != next) {
            state = next;
            sockets.forEach(this::close);
        }
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket caller = entrance.accept();
                sockets.add(caller);
                switch (state) {
                    case WHOLE -> connect(caller);
                    case CUT -> close(caller);
                    case SILENT -> {}
                }
            } catch (IOException e) {
                // This caller is gone; the next may come.
            }
        }
    }

    private void connect(Socket caller) throws IOException {
        var server = new Socket(InetAddress.getLoopbackAddress(), serverPort.getAsInt());
        sockets.add(server);
        Thread.ofVirtual().start(() -> carry(caller, server));
        Thread.ofVirtual().start(() -> carry(server, caller));
    }

    private void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // Cut, or ended by one of the two.
        } finally {
            close(from);
            close(to);
        }
    }

    private void close(Socket socket) {
        sockets.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
