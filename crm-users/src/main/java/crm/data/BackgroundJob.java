package crm.data;

import java.io.IOException;

/**
 * A kind of work that runs long, on records of its own that say how far it has come. One bean a kind; {@link BackgroundJobs} begins it. The work
 * of a node that dies is taken up by another, and what fails is tried again.
 */
public interface BackgroundJob {

    /** Under which it is scheduled; kept in the database. */
    String name();

    /**
     * Works until what is to be done has been done or has failed for good; nothing for what has ended before. Where a thread is interrupted it
     * leaves, so that another goes on.
     *
     * @param id of the record that the work is about
     */
    void run(long id) throws IOException, InterruptedException;

    /** It has been tried often enough; whoever waits for it is to know. */
    void fail(long id, String reason);
}
