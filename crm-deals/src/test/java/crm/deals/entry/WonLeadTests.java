package crm.deals.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import crm.deals.DealsTest;
import crm.deals.api.DealRequest;
import crm.deals.api.EntryKind;
import crm.deals.api.LeadRequest;
import crm.deals.api.LeadRequestBuilder;
import crm.kernel.ExpectedVersion;
import crm.kernel.ProblemException;
import crm.kernel.Viewer;
import crm.testing.Viewers;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A lead is won by making a deal of it, and in no other way. */
@DealsTest
class WonLeadTests {

    private static final long WON = 7;
    private static final long OPEN = 2;

    @Autowired
    EntryService service;

    @Autowired
    EntryMoves moves;

    @Autowired
    LeadConversion conversion;

    @Autowired
    EntryReads reads;

    private final Viewer owner = Viewers.withAll(Viewers.newId());

    @Test
    void aMoveToAWonStageIsRefusedAndLeavesTheLeadWhereItIs() {
        EntryAnswer lead = service.create(owner, EntryKind.LEAD, Requests.lead("Дзвінок"));

        refused(() -> moves.move(owner, EntryKind.LEAD, lead.entry().id(), WON, null, new ExpectedVersion(0)));

        assertThat(reads.card(owner, EntryKind.LEAD, lead.entry().id())).isEqualTo(lead);
    }

    @Test
    void soIsAChangeThatNamesAWonStage() {
        EntryAnswer lead = service.create(owner, EntryKind.LEAD, Requests.lead("Дзвінок"));

        refused(() -> service.changeLead(
                owner, lead.entry().id(), new ExpectedVersion(0), Requests.patch(now -> inStage("Інша назва", WON))));

        assertThat(reads.card(owner, EntryKind.LEAD, lead.entry().id())).isEqualTo(lead);
    }

    @Test
    void noLeadBeginsWon() {
        refused(() -> service.create(owner, EntryKind.LEAD, inStage("Одразу успішний", WON)));
    }

    @Test
    void aConversionWinsIt() {
        long id = service.create(owner, EntryKind.LEAD, Requests.lead("Дзвінок"))
                .entry()
                .id();

        conversion.convert(owner, id, null, new ConvertRequest(null, null, null));

        LeadAnswer won = (LeadAnswer) reads.card(owner, EntryKind.LEAD, id);
        assertThat(won.entry().stage().id()).isEqualTo(WON);
        assertThat(won.deal()).isNotNull();
    }

    @Test
    void oneThatHasItsDealGoesToAndFro() {
        long id = service.create(owner, EntryKind.LEAD, Requests.lead("Дзвінок"))
                .entry()
                .id();
        conversion.convert(owner, id, null, new ConvertRequest(null, null, null));

        moves.move(owner, EntryKind.LEAD, id, OPEN, null, null);
        EntryAnswer again = moves.move(owner, EntryKind.LEAD, id, WON, null, null);

        assertThat(again.entry().closedAt()).isNotNull();
    }

    /** Another request that names a stage needs a test here, unless it is about deals, which may be won at once. */
    @Test
    void everyRequestThatNamesAStageIsTriedHere() throws Exception {
        var controllers = new ClassPathScanningCandidateComponentProvider(false);
        controllers.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        Set<Class<?>> named = new HashSet<>();
        for (BeanDefinition controller : controllers.findCandidateComponents("crm.deals")) {
            Class<?> type = Class.forName(controller.getBeanClassName());
            Arrays.stream(ReflectionUtils.getUniqueDeclaredMethods(type))
                    .flatMap(handler -> IntStream.range(0, handler.getParameterCount())
                            .mapToObj(place -> new MethodParameter(handler, place).withContainingClass(type)))
                    .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                    .map(parameter -> ofBody(ResolvableType.forMethodParameter(parameter)))
                    .filter(WonLeadTests::namesAStage)
                    .forEach(named::add);
        }

        // The stage of a conversion is the deal's.
        assertThat(named)
                .containsExactlyInAnyOrder(
                        LeadRequest.class, MoveRequest.class, ConvertRequest.class, DealRequest.class);
    }

    private static Class<?> ofBody(ResolvableType body) {
        return body.hasGenerics() ? body.getGeneric(0).toClass() : body.toClass();
    }

    private static boolean namesAStage(Class<?> body) {
        RecordComponent[] members = body.getRecordComponents();
        return Arrays.stream(members).anyMatch(member -> member.getName().equals("stageId"))
                || Arrays.stream(members)
                        .map(RecordComponent::getType)
                        .anyMatch(type -> type.isRecord() && namesAStage(type));
    }

    private static LeadRequest inStage(String title, long stage) {
        return LeadRequestBuilder.builder().title(title).stageId(stage).build();
    }

    private static void refused(ThrowingCallable attempt) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(attempt)
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(409))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("convert-needed"));
    }
}
