package crm.rights;

import crm.rights.RandomCompany.Employee;
import crm.testing.http.Person;
import crm.testing.http.RunningApp;
import crm.testing.http.StompSocket;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What somebody hears on the live destinations that he or she listens to. */
final class Ear implements AutoCloseable {

    /** Stands in messages that only tell that others could come. */
    static final String WORD = "word";

    private final StompSocket socket;
    private final LiveOccasions occasions;
    private final Set<String> listening = new LinkedHashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> heard = new TreeSet<>();

    Ear(RunningApp app, Employee employee, LiveOccasions occasions) throws InterruptedException {
        this.socket = StompSocket.connect(app, employee.person().token());
        this.occasions = occasions;
    }

    void listen(String destination) {
        listening.add(destination);
        socket.subscribe(destination, destination);
    }

    /** The destination that the error at the end of the socket names. */
    String refusal() throws InterruptedException {
        String frame = socket.next();
        while (frame.startsWith("MESSAGE")) {
            frame = socket.next();
        }
        return frame.startsWith("ERROR") ? String.valueOf(StompSocket.header(frame, "receipt-id")) : "no error";
    }

    /** Destinations on which the word has not come. */
    Set<String> without(String word) {
        Set<String> without = new LinkedHashSet<>(listening);
        without.removeIf(destination -> words.contains(destination + " " + word));
        return without;
    }

    void await(String word, long milliseconds) throws InterruptedException {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        while (!without(word).isEmpty() && System.nanoTime() < end) {
            hear(100);
        }
    }

    /** Takes the next message, should one come. */
    void hear(long milliseconds) throws InterruptedException {
        String frame = socket.next(milliseconds);
        if (frame.startsWith("ERROR")) {
            throw new AssertionError(frame);
        }
        if (frame.startsWith("MESSAGE")) {
            String destination = String.valueOf(StompSocket.header(frame, "subscription"));
            JsonNode message =
                    Person.json(frame.substring(frame.indexOf("\n\n") + 2).replace("\0", ""));
            if (message.has(WORD)) {
                words.add(destination + " " + message.path(WORD).stringValue());
            } else {
                String what = occasions.what(destination, message);
                if (!what.isEmpty()) {
                    heard.add(destination + " " + what);
                }
            }
        }
    }

    /** Each as the destination and what was told there. */
    Set<String> heard() {
        return heard;
    }

    void forget() {
        heard.clear();
    }

    @Override
    public void close() {
        socket.close();
    }
}
