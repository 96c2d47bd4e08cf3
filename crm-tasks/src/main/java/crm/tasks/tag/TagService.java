package crm.tasks.tag;

import static crm.tasks.tables.Tag.TAG;

import crm.data.BinnedLife;
import crm.data.Conditions;
import crm.data.ListRequest;
import crm.data.Lists;
import crm.data.Page;
import crm.data.RecordLives;
import crm.data.RecordReader;
import crm.data.RecordWriter;
import crm.data.Rows;
import crm.data.TextSearch;
import crm.data.ValidRequests;
import crm.kernel.Action;
import crm.kernel.ActivityAction;
import crm.kernel.ExpectedVersion;
import crm.kernel.FieldChange;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.tasks.api.TagChanged;
import crm.tasks.api.TagChangedBuilder;
import crm.tasks.api.TagCommands;
import crm.tasks.api.TagRequest;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What tasks are marked with. Tags belong to nobody, so a right on them is a right on all. */
@Service
class TagService
        implements RecordReader<TagFilter, TagSort, TagAnswer, TagAnswer>,
                RecordWriter<TagRequest, TagAnswer>,
                TagCommands {

    private static final Lists.Source SOURCE = new Lists.Source(TagAnswer.COLUMNS, TAG, TAG.ID);

    private final DSLContext db;
    private final Lists lists;
    private final ValidRequests requests;
    private final BinnedLife<Tag> life;

    TagService(DSLContext db, Lists lists, ValidRequests requests, RecordLives lives) {
        this.db = db;
        this.lists = lists;
        this.requests = requests;
        this.life = lives.withBin(Tag.class, (viewer, tag) -> tag.view(), TagService::event);
        this.life.refusing((tag, constraint) ->
                constraint.contains("tag_name") ? ProblemException.conflict("tag-taken", tag.name()) : null);
    }

    @Override
    @Transactional(readOnly = true)
    public Page<TagAnswer> list(Viewer viewer, TagFilter filter, ListRequest<TagSort> request) {
        viewer.require(RecordType.TAG, Action.READ);
        Condition where = (Boolean.TRUE.equals(filter.deleted()) ? TAG.DELETED_AT.isNotNull() : TAG.DELETED_AT.isNull())
                .and(Conditions.within(TAG.CREATED_AT, filter.created()));
        return TextSearch.of(filter.q())
                .map(typed -> lists.search(request, typed, TAG.SEARCH_TEXT, SOURCE, where, TagAnswer::of))
                .orElseGet(() -> lists.page(request, TagAnswer.COLUMNS, TAG, TAG.ID, where, TagAnswer::of));
    }

    @Override
    public TagAnswer card(Viewer viewer, long id) {
        if (!viewer.may(RecordType.TAG, Action.READ)) {
            throw ProblemException.notFound();
        }
        return Rows.one(db.select(TagAnswer.COLUMNS)
                        .from(TAG)
                        .where(TAG.ID.eq(id))
                        .and(TAG.DELETED_AT.isNull()))
                .map(TagAnswer::of)
                .orElseThrow(ProblemException::notFound);
    }

    @Override
    @Transactional
    public TagAnswer create(Viewer viewer, TagRequest request) {
        viewer.require(RecordType.TAG, Action.CREATE);
        requests.valid(request);
        var tag = new Tag(viewer.id(), life.now());
        tag.set(request);
        life.create(viewer, RecordType.TAG, tag, tag.history());
        return tag.view();
    }

    @Override
    @Transactional
    public TagAnswer change(
            Viewer viewer, long id, @Nullable ExpectedVersion expected, UnaryOperator<TagRequest> change) {
        Tag tag = life.forChange(viewer, ref(id), Action.EDIT, expected);
        TagRequest request = change.apply(tag.asRequest());
        requests.valid(request);
        life.change(viewer, tag, Tag::history, changed -> changed.set(request));
        return tag.view();
    }

    @Override
    @Transactional
    public void delete(Viewer viewer, long id, @Nullable ExpectedVersion expected) {
        life.delete(viewer, ref(id), expected);
    }

    @Override
    @Transactional
    public TagAnswer restore(Viewer viewer, long id, @Nullable ExpectedVersion expected) {
        return life.restore(viewer, ref(id), expected, tag -> {}).view();
    }

    private static RecordRef ref(long id) {
        return new RecordRef(RecordType.TAG, id);
    }

    private static TagChanged event(Tag tag, ActivityAction action, long actor, Instant at, List<FieldChange> changes) {
        return TagChangedBuilder.builder()
                .subject(tag.ref())
                .subjectName(tag.name())
                .action(action)
                .actorId(actor)
                .at(at)
                .version(tag.version())
                .changes(changes)
                .build();
    }
}
