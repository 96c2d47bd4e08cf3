package crm.communications.comment;

/** How many comments a line of the history has. */
record CommentCount(long activityId, int count) {}
