package crm.deals.api;

import crm.kernel.ExpectedVersion;
import crm.kernel.RecordAnswer;
import crm.kernel.RecordRef;
import crm.kernel.Viewer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What other contexts and automation may do to leads and deals, with the rights of whoever does it and with the event and the history of it;
 * REST is one caller among several. Refusals are {@link crm.kernel.ProblemException}s: 404 for what one may not read, 403 for what one may not
 * do or for a field that is not one's to change, 412 where somebody was quicker, 422 for what a lead or deal may not hold. All of it in the
 * caller's transaction, where there is one. A version that is null stands for whatever there is.
 */
public interface EntryCommands {

    /** Makes a lead or a deal, as the request is. */
    RecordAnswer create(Viewer viewer, EntryRequest request);

    /** @param change makes the request for what the lead shall be of the one for what it is */
    RecordAnswer changeLead(
            Viewer viewer, long id, @Nullable ExpectedVersion expected, UnaryOperator<LeadRequest> change);

    /** @param change makes the request for what the deal shall be of the one for what it is */
    RecordAnswer changeDeal(
            Viewer viewer, long id, @Nullable ExpectedVersion expected, UnaryOperator<DealRequest> change);

    /**
     * Takes a lead or deal to a stage.
     *
     * @param reason needed for a stage that means failure
     */
    RecordAnswer move(
            Viewer viewer, RecordRef entry, long stageId, @Nullable String reason, @Nullable ExpectedVersion expected);

    /** Takes a lead or deal to the stage of its funnel that means failure. */
    RecordAnswer lose(Viewer viewer, RecordRef entry, String reason, @Nullable ExpectedVersion expected);

    /** Puts a lead or deal into the bin. */
    void delete(Viewer viewer, RecordRef entry, @Nullable ExpectedVersion expected);

    /** Brings a lead or deal back from the bin, which takes the right to delete it. */
    RecordAnswer restore(Viewer viewer, RecordRef entry, @Nullable ExpectedVersion expected);
}
