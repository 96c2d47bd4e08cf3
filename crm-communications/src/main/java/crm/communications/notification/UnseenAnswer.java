package crm.communications.notification;

/** How many notifications are not seen yet. */
record UnseenAnswer(int unseen) {}
