package crm.communications.comment;

import java.util.List;

/** What a comment says. */
record CommentContent(String text, Mentions mentions, List<Long> fileIds) {}
