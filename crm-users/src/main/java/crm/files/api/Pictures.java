package crm.files.api;

import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import org.springframework.web.multipart.MultipartFile;

/**
 * Pictures of people and things: JPEG, PNG or WebP, cut square from the middle, at most 512 pixels wide, without what cameras write beside
 * them. They are read and written here, so call it outside of transactions.
 */
public interface Pictures {

    /**
     * Makes a picture of an uploaded file that no record holds yet; the file keeps its id. Nothing to do when it is one already.
     *
     * @param uploader whose upload it must be
     * @param field the member that names the file
     * @throws ProblemException 422 at the field when the file is not there, not the uploader's, or no picture
     */
    void prepare(RecordRef uploader, String field, long fileId);

    /**
     * Takes a picture in.
     *
     * @param uploader who may let a record hold it
     * @param field the part of the form that holds it
     * @throws ProblemException 413, 415 or 422 at the field
     */
    FileAnswer take(RecordRef uploader, String field, MultipartFile upload);
}
