package crm.testing.http;

import java.net.URI;

/** A running application. */
public interface Server {

    URI address();
}
