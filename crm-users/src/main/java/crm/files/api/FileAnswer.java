package crm.files.api;

/**
 * An uploaded file as answers show it.
 *
 * @param name as the uploader's computer called it, without its folder and without characters that are not shown
 * @param size in bytes
 * @param mediaType told by the bytes, not by the name
 */
public record FileAnswer(long id, String name, long size, String mediaType) {}
