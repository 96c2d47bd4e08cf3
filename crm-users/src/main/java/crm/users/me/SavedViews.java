package crm.users.me;

import crm.kernel.ExpectedVersion;
import crm.kernel.MergePatch;
import crm.kernel.ProblemException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own views of lists. */
@Service
@Transactional
class SavedViews {

    private static final int MAX = 200;

    private final SavedViewRepository views;
    private final Clock clock;

    SavedViews(SavedViewRepository views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<SavedViewAnswer> list(long person, @Nullable String panel) {
        return views.of(person, panel).stream().map(SavedView::answer).toList();
    }

    SavedViewAnswer create(long person, SavedViewRequest request) {
        if (views.countByPersonId(person) >= MAX) {
            throw ProblemException.conflict("too-many-saved-views", MAX);
        }
        return views.saveAndFlush(new SavedView(person, request, clock.instant()))
                .answer();
    }

    SavedViewAnswer change(long person, long id, ExpectedVersion expected, MergePatch<SavedViewRequest> patch) {
        SavedView view = locked(person, id, expected);
        view.change(patch.applyTo(view.asRequest()), clock.instant());
        views.flush();
        return view.answer();
    }

    void delete(long person, long id, ExpectedVersion expected) {
        views.delete(locked(person, id, expected));
    }

    private SavedView locked(long person, long id, ExpectedVersion expected) {
        SavedView view = views.lock(person, id).orElseThrow(ProblemException::notFound);
        expected.check(view.answer());
        return view;
    }
}
