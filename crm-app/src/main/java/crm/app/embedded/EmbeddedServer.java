package crm.app.embedded;

import java.io.IOException;
import java.util.Map;

/** A server of the installation's own. It keeps its port and password from one start to the next, so that who uses it finds it again. */
interface EmbeddedServer {

    /** As people know it. */
    String name();

    /** Returns when it answers. What is left of an earlier one is ended first. */
    void start() throws IOException;

    boolean lives();

    /** Nothing to do for one that does not run. */
    void stop();

    /** How the application reaches it. */
    Map<String, Object> properties();
}
