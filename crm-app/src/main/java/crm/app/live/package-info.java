/** The WebSocket and its relay between nodes. */
@NullMarked
package crm.app.live;

import org.jspecify.annotations.NullMarked;
