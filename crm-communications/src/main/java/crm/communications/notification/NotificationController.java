package crm.communications.notification;

import crm.data.DefaultSort;
import crm.data.Filter;
import crm.data.ListRequest;
import crm.data.Page;
import crm.kernel.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notifications")
class NotificationController {

    private final NotificationReader reader;

    NotificationController(NotificationReader reader) {
        this.reader = reader;
    }

    @GetMapping
    Page<NotificationAnswer> list(
            Viewer viewer, @Filter NotificationFilter filter, @DefaultSort("-at") ListRequest<NotificationSort> page) {
        return reader.list(viewer, filter, page);
    }

    @PostMapping("/seen")
    UnseenAnswer seen(Viewer viewer, @RequestBody SeenRequest request) {
        return reader.seen(viewer, request);
    }
}
