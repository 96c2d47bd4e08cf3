package crm.files.file;

import crm.files.api.FileAnswer;

/**
 * A file that is about to be kept.
 *
 * @param size in bytes
 */
record NewFile(String name, long size, String mediaType, Origin origin) {

    /** Where its content comes from: a person, a picture that was made smaller, or a task of the application. */
    enum Origin {
        UPLOAD,
        PICTURE,
        MADE
    }

    FileAnswer kept(long id) {
        return new FileAnswer(id, name, size, mediaType);
    }
}
