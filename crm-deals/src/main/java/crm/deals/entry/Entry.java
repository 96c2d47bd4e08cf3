package crm.deals.entry;

import crm.data.BinnedEntity;
import crm.deals.api.DealRequest;
import crm.deals.api.DealRequestBuilder;
import crm.deals.api.EntryFacts;
import crm.deals.api.EntryFactsBuilder;
import crm.deals.api.EntryKind;
import crm.deals.api.EntryRequest;
import crm.deals.api.LeadRequest;
import crm.deals.api.LeadRequestBuilder;
import crm.deals.api.PaymentStatus;
import crm.deals.api.PaymentType;
import crm.deals.api.StageKind;
import crm.deals.funnel.PlacedStage;
import crm.kernel.Money;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A lead or a deal. */
@jakarta.persistence.Entity
@Table(schema = "deals", name = "entry")
@DynamicUpdate
class Entry extends BinnedEntity {

    @Id
    private long id;

    @Enumerated(EnumType.STRING)
    private EntryKind kind = EntryKind.LEAD;

    private long number;
    private String title = "";
    private long funnelId;
    private long stageId;
    private int stageOrder;
    private Instant stageChangedAt = Instant.EPOCH;
    private @Nullable Long stageChangedBy;
    private long responsibleId;
    private String responsibleName = "";
    private @Nullable Long contactId;
    private @Nullable Long companyId;
    private String contactText = "";
    private String source = "";
    private String sourceDetail = "";
    private String comment = "";
    private @Nullable BigDecimal amount;
    private String currency = "";
    private @Nullable LocalDate expectedCloseOn;
    private String[] tags = {};
    private @Nullable String shopId;
    private @Nullable String lostReason;
    private @Nullable Instant closedAt;
    private @Nullable Long leadId;
    private @Nullable Long dealId;

    @Convert(converter = PaymentStatusCode.class)
    private @Nullable PaymentStatus paymentStatus;

    @Enumerated(EnumType.STRING)
    private @Nullable PaymentType paymentType;

    private BigDecimal paid = BigDecimal.ZERO;
    private @Nullable String deliveryMethod;
    private @Nullable String deliveryCompany;
    private @Nullable String deliveryAddress;
    private @Nullable String waybill;
    private String searchText = "";

    @Column(insertable = false, updatable = false)
    private @Nullable Long nextStepId;

    @Column(insertable = false, updatable = false)
    private @Nullable String nextStepName;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant nextStepAt;

    protected Entry() {}

    /** @param currency of its amount until one is given */
    Entry(long id, long number, String currency, PlacedStage stage, @Nullable Long by, Instant at) {
        super(by, at);
        this.id = id;
        this.currency = currency;
        this.kind = stage.funnel().kind();
        this.number = number;
        if (kind == EntryKind.DEAL) {
            this.paymentStatus = PaymentStatus.NOT_PAID;
        }
        enter(stage, by, at);
    }

    /** Sets what the request says, except for stage and people, which have their own rules. */
    void set(EntryRequest request) {
        title = orBlank(request.title());
        source = orBlank(request.source());
        sourceDetail = orBlank(request.sourceDetail());
        comment = request.comment() == null ? "" : request.comment();
        Money money = request.amount();
        setAmount(money == null ? null : money.amount(), money == null ? currency : money.currency());
        expectedCloseOn = request.expectedCloseOn();
        List<String> wanted = request.tags();
        tags = wanted == null
                ? new String[0]
                : wanted.stream().map(String::strip).distinct().toArray(String[]::new);
        shopId = request.shopId();
        companyId = request.companyId();
        paymentType = request.paymentType();
        deliveryMethod = request.deliveryMethod();
        deliveryCompany = request.deliveryCompany();
        deliveryAddress = request.deliveryAddress();
        waybill = request.waybill();
    }

    void setAmount(@Nullable BigDecimal amount, String currency) {
        boolean same = this.amount != null && amount != null && this.amount.compareTo(amount) == 0;
        this.amount = same ? this.amount : amount;
        this.currency = currency;
    }

    /** @param searched what search finds of the contact */
    void setContact(@Nullable Long contactId, String searched) {
        this.contactId = contactId;
        this.contactText = searched;
    }

    void setResponsible(long responsibleId, String name) {
        this.responsibleId = responsibleId;
        this.responsibleName = name;
    }

    /** Call it when everything else is set: the title that stands when none was given, and what search finds. */
    void complete(String titleIfNone) {
        if (title.isBlank()) {
            title = titleIfNone.isBlank() ? automaticTitle() : titleIfNone;
        }
        searchText = EntryText.of(number, title, comment, contactText);
    }

    String automaticTitle() {
        return "#" + number;
    }

    void setTitle(String title) {
        this.title = title;
    }

    /**
     * Goes to a stage; whether and why it failed and when it was closed follow from it.
     *
     * @throws ProblemException 409 when a lead would be won of which no deal has been made
     */
    void enter(PlacedStage stage, @Nullable Long by, Instant at) {
        if (kind == EntryKind.LEAD && stage.kind() == StageKind.WON && dealId == null) {
            throw ProblemException.conflict("convert-needed");
        }
        funnelId = stage.funnel().id();
        stageId = stage.id();
        stageOrder = stage.order();
        stageChangedAt = at;
        stageChangedBy = by;
        closedAt = stage.kind() == StageKind.OPEN ? null : at;
        lostReason = null;
        touch(at);
    }

    void lose(PlacedStage stage, String reason, @Nullable Long by, Instant at) {
        enter(stage, by, at);
        lostReason = reason;
    }

    void becameDeal(long dealId, Instant at) {
        this.dealId = dealId;
        touch(at);
    }

    void madeFromLead(long leadId) {
        this.leadId = leadId;
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(kind.recordType(), id);
    }

    /** Call it when the change has been written, for the version to be the new one. */
    EntryFacts facts(@Nullable Long by, Instant at) {
        return EntryFactsBuilder.builder()
                .subject(ref())
                .name(title)
                .actorId(by)
                .at(at)
                .responsibleId(responsibleId)
                .funnelId(funnelId)
                .stageId(stageId)
                .version(version())
                .build();
    }

    CardRow row() {
        var shown = EntryRowBuilder.builder()
                .id(id)
                .version(version())
                .kind(kind)
                .number(number)
                .title(title)
                .stageId(stageId)
                .stageChangedAt(stageChangedAt)
                .responsibleId(responsibleId)
                .contactId(contactId)
                .companyId(companyId)
                .source(source)
                .sourceDetail(sourceDetail)
                .comment(comment)
                .amount(amount())
                .tags(tags())
                .paymentStatus(paymentStatus)
                .createdAt(createdAt())
                .closedAt(closedAt)
                .nextStep(EntryRow.nextStep(nextStepId, nextStepName, nextStepAt))
                .build();
        return CardRowBuilder.builder()
                .entry(shown)
                .currency(currency)
                .lostReason(lostReason)
                .expectedCloseOn(expectedCloseOn)
                .shopId(shopId)
                .createdBy(createdBy())
                .updatedAt(updatedAt())
                .stageChangedBy(stageChangedBy)
                .leadId(leadId)
                .dealId(dealId)
                .paymentType(paymentType)
                .paid(paid)
                .deliveryMethod(deliveryMethod)
                .deliveryCompany(deliveryCompany)
                .deliveryAddress(deliveryAddress)
                .waybill(waybill)
                .build();
    }

    /** The lead as it would have to be asked for to become what it is. */
    LeadRequest asLead() {
        return LeadRequestBuilder.builder()
                .title(title)
                .funnelId(funnelId)
                .stageId(stageId)
                .contactId(contactId)
                .companyId(companyId)
                .responsibleId(responsibleId)
                .source(source)
                .sourceDetail(sourceDetail)
                .comment(comment)
                .amount(amount())
                .expectedCloseOn(expectedCloseOn)
                .tags(tags())
                .shopId(shopId)
                .build();
    }

    /** The same of a deal. */
    DealRequest asDeal() {
        return DealRequestBuilder.builder()
                .title(title)
                .funnelId(funnelId)
                .stageId(stageId)
                .contactId(contactId)
                .companyId(companyId)
                .responsibleId(responsibleId)
                .source(source)
                .sourceDetail(sourceDetail)
                .comment(comment)
                .amount(amount())
                .expectedCloseOn(expectedCloseOn)
                .tags(tags())
                .shopId(shopId)
                .paymentType(paymentType)
                .deliveryMethod(deliveryMethod)
                .deliveryCompany(deliveryCompany)
                .deliveryAddress(deliveryAddress)
                .waybill(waybill)
                .build();
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    long id() {
        return id;
    }

    EntryKind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    long funnelId() {
        return funnelId;
    }

    long stageId() {
        return stageId;
    }

    Instant stageChangedAt() {
        return stageChangedAt;
    }

    @Nullable
    Long stageChangedBy() {
        return stageChangedBy;
    }

    @Override
    public Long responsibleId() {
        return responsibleId;
    }

    @Nullable
    Long contactId() {
        return contactId;
    }

    @Nullable
    Long companyId() {
        return companyId;
    }

    String source() {
        return source;
    }

    String sourceDetail() {
        return sourceDetail;
    }

    String comment() {
        return comment;
    }

    @Nullable
    Money amount() {
        return EntryRow.money(amount, currency);
    }

    String currency() {
        return currency;
    }

    @Nullable
    LocalDate expectedCloseOn() {
        return expectedCloseOn;
    }

    List<String> tags() {
        return List.of(tags);
    }

    @Nullable
    String shopId() {
        return shopId;
    }

    @Nullable
    String lostReason() {
        return lostReason;
    }

    @Nullable
    Long dealId() {
        return dealId;
    }

    @Nullable
    PaymentType paymentType() {
        return paymentType;
    }

    @Nullable
    String deliveryMethod() {
        return deliveryMethod;
    }

    @Nullable
    String deliveryCompany() {
        return deliveryCompany;
    }

    @Nullable
    String deliveryAddress() {
        return deliveryAddress;
    }

    @Nullable
    String waybill() {
        return waybill;
    }
}
