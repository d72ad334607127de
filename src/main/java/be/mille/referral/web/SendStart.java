package be.mille.referral.web;

import be.mille.access.Compartment;
import be.mille.careplan.Step;
import be.mille.directory.HelpService;
import be.mille.directory.HelpServices;
import be.mille.directory.ServiceId;
import be.mille.family.Families;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.referral.Handing;
import be.mille.referral.Referrals;
import be.mille.ui.Texts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A request as its page opens: what is known is filled in, and she is asked for nothing twice. */
@Component
@Transactional
class SendStart {
    private static final int ANSWER_DAYS = 7;

    private final Families families;
    private final HerWay way;
    private final SubjectWords subjects;
    private final HelpServices services;
    private final Referrals referrals;
    private final Handing handing;
    private final ReferralWords words;
    private final Ids ids;

    SendStart(
            Families families,
            HerWay way,
            SubjectWords subjects,
            HelpServices services,
            Referrals referrals,
            Handing handing,
            ReferralWords words,
            Ids ids) {
        this.families = families;
        this.way = way;
        this.subjects = subjects;
        this.services = services;
        this.referrals = referrals;
        this.handing = handing;
        this.words = words;
        this.ids = ids;
    }

    /**
     * @param from the step of the plan it is for; its service, where it names one, is chosen
     * @param subject null where it is still to be said
     */
    SendForm of(
            FamilyId family, Optional<Step> from, @Nullable String category, @Nullable Compartment subject, Texts t) {
        var service = from.map(one -> one.state().service());
        var kind = from.map(Step::category)
                .or(() -> service.flatMap(services::find).map(HelpService::category))
                .orElse(category);
        return form(
                family,
                from.map(one -> one.id().toString()).orElse(null),
                kind,
                service.map(one -> chosen(family, kind, one)).orElse(null),
                from.map(one -> one.state().title()).orElse(null),
                Optional.empty(),
                subject == null ? null : subject.name(),
                t);
    }

    /** The receiver is asked to go on with her. */
    SendForm handing(FamilyId family, @Nullable String category, Texts t) {
        var onward = handing.begun(family, t);
        return form(family, null, category, null, onward.need(), Optional.of(onward), null, t);
    }

    private SendForm form(
            FamilyId family,
            @Nullable String step,
            @Nullable String category,
            @Nullable String to,
            @Nullable String need,
            Optional<Handing.Begun> onward,
            @Nullable String subject,
            Texts t) {
        var summary = families.get(family);
        var dates = words.dates(t);
        var today = words.today();
        boolean bound = category == null || subjects.bound(category);
        return new SendForm(
                ids.next().toString(),
                step,
                category,
                to,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                t.language(),
                summary.called(),
                way.to(family, category),
                summary.languages().stream().limit(bound ? Long.MAX_VALUE : 1).toList(),
                bound && summary.interpreter() ? "true" : null,
                need,
                onward.map(Handing.Begun::letter).orElse(null),
                null,
                dates.numeric(today),
                null,
                null,
                null,
                dates.numeric(onward.map(Handing.Begun::answerBy).orElse(today.plusDays(ANSWER_DAYS))),
                null,
                onward.isPresent() ? "true" : null,
                onward.map(Handing.Begun::border).orElse(null),
                onward.map(one -> dates.numeric(one.on())).orElse(null),
                null,
                subject);
    }

    private @Nullable String chosen(FamilyId family, @Nullable String category, ServiceId service) {
        return category == null ? null : SendChoices.value(service, referrals.readHere(family, category));
    }
}
