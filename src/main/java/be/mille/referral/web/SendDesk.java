package be.mille.referral.web;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.careplan.CarePlans;
import be.mille.careplan.Step;
import be.mille.directory.Categories;
import be.mille.directory.Readers;
import be.mille.family.Families;
import be.mille.family.LanguageNames;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.referral.Handing;
import be.mille.referral.ReferralId;
import be.mille.referral.Referrals;
import be.mille.referral.SendReferral;
import be.mille.referral.internal.ReferralAction;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out the page on which help is asked for, and makes the request of what was typed. */
@Component
@Transactional
class SendDesk {
    private final Access access;
    private final Families families;
    private final CarePlans plans;
    private final Categories categories;
    private final Readers readers;
    private final Referrals referrals;
    private final ReferralWords words;
    private final LetterDesk letters;
    private final SendStart start;
    private final SendChoices choices;
    private final SubjectWords subjects;
    private final Handing handing;
    private final Ids ids;

    SendDesk(
            Access access,
            Families families,
            CarePlans plans,
            Categories categories,
            Readers readers,
            Referrals referrals,
            ReferralWords words,
            LetterDesk letters,
            SendStart start,
            SendChoices choices,
            SubjectWords subjects,
            Handing handing,
            Ids ids) {
        this.access = access;
        this.families = families;
        this.plans = plans;
        this.categories = categories;
        this.readers = readers;
        this.referrals = referrals;
        this.words = words;
        this.letters = letters;
        this.start = start;
        this.choices = choices;
        this.subjects = subjects;
        this.handing = handing;
        this.ids = ids;
    }

    /** The page as it opens. */
    SendForm begun(FamilyId family, @Nullable String step, @Nullable String category, boolean hands, Texts t) {
        return hands ? start.handing(family, category, t) : start.of(family, step(family, step), category, null, t);
    }

    /** The same help somewhere else: for the same step, and no more openly than before. */
    SendForm after(FamilyId family, ReferralId request, Texts t) {
        var before = referrals.get(family, request);
        var step = before.step();
        return start.of(
                family,
                step(family, step == null ? null : step.toString()),
                before.category(),
                before.compartment(),
                t);
    }

    /** The form with what the list knows of the service that is chosen. */
    SendForm filled(SendForm form, Texts t) {
        return choices.filled(form, t);
    }

    SendPage page(FamilyId family, SendForm form, @Nullable UUID draft, FormErrors errors, Texts t) {
        access.require(ReferralAction.SEND, family);
        return new SendPage(
                "/families/" + family + "/referrals/new",
                family.toString(),
                families.get(family).called(),
                offered(form)
                        .map(one -> new Choice(one, categories.name(one, t.language())))
                        .sorted(Comparator.comparing(Choice::text))
                        .toList(),
                known(form).map(kind -> kind(family, kind, form, t)).orElse(null),
                form.hands(),
                draft == null ? null : draft.toString(),
                errors);
    }

    Optional<String> known(SendForm form) {
        return offered(form).filter(one -> one.equals(form.category())).findFirst();
    }

    /** The way changes hands in the open: what tells of a subject by itself, or goes to the unbound, is a request of its own. */
    private Stream<String> offered(SendForm form) {
        return categories.ids().stream().filter(one -> !form.hands() || (subjects.bound(one) && !subjects.tells(one)));
    }

    private SendPage.Kind kind(FamilyId family, String category, SendForm form, Texts t) {
        var compartment = compartment(family, category, form);
        var together = referrals.together(family, category, compartment);
        var receivers = choices.receivers(
                family,
                category,
                compartment,
                referrals.readHere(family, category),
                !form.hands() && (together.size() > 1 || !compartment.restricted()),
                t);
        return new SendPage.Kind(
                category,
                categories.name(category, t.language()),
                referrals.asked(family, category, compartment).stream()
                        .map(one -> new SendPage.Asked(
                                words.asked(one, t), "/families/" + family + "/referrals/" + one.id(), one.toAll()))
                        .toList(),
                subject(family, category, compartment, receivers, form, t),
                receivers,
                choices.together(together, referrals.apart(family, category, compartment), t),
                PoolForm.of(form).rows(),
                choices.colleagues(family, t),
                letters.ways(true, t),
                LetterDesk.languages(t),
                Objects.requireNonNullElse(form.languages(), List.<String>of()).stream()
                        .map(code -> new Choice(code, LanguageNames.of(code, t)))
                        .toList(),
                ReferralWords.agreements(t),
                choices.companions(family, compartment, t),
                form.hands() ? handing.borders(t) : List.of(),
                form.hands() ? handing.reads(t) : List.of(),
                readers(family, compartment, t),
                !subjects.bound(category),
                form);
    }

    private SubjectPart subject(
            FamilyId family, String category, Compartment lies, List<Choice> receivers, SendForm form, Texts t) {
        boolean decided = form.hands()
                || step(family, form.step())
                        .filter(one -> one.compartment().restricted())
                        .isPresent();
        var part = decided
                ? SubjectWords.decided(lies, t)
                : subjects.asked(category, lies, one -> t.get("referral.subject.readers", readers(family, one, t)), t);
        return SubjectWords.heard(
                part,
                receivers,
                form.to(),
                lies.restricted()
                        ? t.get("referral.knowing.noted", readers(family, lies, t))
                        : t.get("referral.knowing.noted.chosen"),
                t);
    }

    private String readers(FamilyId family, Compartment compartment, Texts t) {
        return readers.of(family, compartment, CurrentActor.get().id(), t);
    }

    /** A restricted step decides; an open one says where it lies as long as nothing else is said. */
    Compartment compartment(FamilyId family, String category, SendForm form) {
        if (form.hands()) {
            return handing.compartment(form.border()).orElse(Compartment.C2);
        }
        var step = step(family, form.step()).map(Step::compartment);
        return step.filter(one -> one.restricted() || form.subject() == null)
                .orElseGet(() -> subjects.chosen(category, form.subject()));
    }

    /** Of a restricted subject no letter is made: a service of the list is called, and nothing leaves. */
    boolean calledOnly(FamilyId family, String category, SendForm form) {
        return form.listed().isPresent()
                && form.letter().chosen().isPresent()
                && compartment(family, category, form).restricted();
    }

    private Optional<Step> step(FamilyId family, @Nullable String typed) {
        UUID id = SendForm.uuid(typed);
        return id == null
                ? Optional.empty()
                : plans.get(family).steps().stream()
                        .filter(one -> one.id().value().equals(id))
                        .findFirst();
    }

    /** Asked after the form was found readable. */
    SendReferral command(FamilyId family, String category, SendForm form, Texts t) {
        var compartment = compartment(family, category, form);
        // a restricted request moves no step that others see
        var step = form.hands()
                ? Optional.<Step>empty()
                : step(family, form.step()).filter(one -> one.compartment().restricted() || !compartment.restricted());
        var companion = SendForm.uuid(form.companion());
        var key = SendForm.uuid(form.key());
        return new SendReferral(
                key == null ? ids.next() : key,
                step.map(Step::family).orElse(family),
                compartment,
                step.map(Step::id).orElse(null),
                category,
                choices.named(Objects.requireNonNull(form.receiver()), t),
                form.told(),
                form.agreement(),
                "true".equals(form.knowing()),
                form.again(),
                form.answerDay(words.today()),
                companion == null ? null : new ActorId(companion));
    }
}
