package be.mille.referral.web;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.directory.Readers;
import be.mille.family.Families;
import be.mille.family.Stages;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.referral.Following;
import be.mille.referral.NeedMet;
import be.mille.referral.Referral;
import be.mille.referral.ReferralState;
import be.mille.referral.Referrals;
import be.mille.referral.internal.ReferralAction;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out the pages of whoever asked. */
@Component
@Transactional
class ReferralDesk {
    private final Referrals referrals;
    private final Following following;
    private final DraftDesk drafts;
    private final Families families;
    private final Readers readers;
    private final Access access;
    private final LetterPages letters;
    private final ReferralChains chains;
    private final ReferralActs acts;
    private final NextWords next;
    private final BookingWords bookings;
    private final ReferralWords words;

    ReferralDesk(
            Referrals referrals,
            Following following,
            DraftDesk drafts,
            Families families,
            Readers readers,
            Access access,
            LetterPages letters,
            ReferralChains chains,
            ReferralActs acts,
            NextWords next,
            BookingWords bookings,
            ReferralWords words) {
        this.referrals = referrals;
        this.following = following;
        this.drafts = drafts;
        this.families = families;
        this.readers = readers;
        this.access = access;
        this.letters = letters;
        this.chains = chains;
        this.acts = acts;
        this.next = next;
        this.bookings = bookings;
        this.words = words;
    }

    ReferralsPage all(FamilyId family, Texts t) {
        var running = new ArrayList<ReferralsPage.Row>();
        var closed = new ArrayList<ReferralsPage.Row>();
        var joined = following.of(family);
        for (var one : referrals.of(family)) {
            (over(one) ? closed : running).add(row(family, one, joined.contains(one.id()), t));
        }
        var summary = families.get(family);
        return new ReferralsPage(
                family.toString(),
                summary.called(),
                Stages.words(summary.stage(), t, words.dates(t)),
                access.offers(ReferralAction.SEND, family, Compartment.C2),
                drafts.rows(family, t),
                running,
                closed);
    }

    private static boolean over(Referral one) {
        return one.state() == ReferralState.CANCELLED || one.state().ended() && !one.toClose();
    }

    private ReferralsPage.Row row(FamilyId family, Referral one, boolean joined, Texts t) {
        return new ReferralsPage.Row(
                "/families/" + family + "/referrals/" + one.id(),
                words.receiver(one.to(), t),
                one.told().need(),
                words.state(one.state(), one.reason(), one.placeOn(), t),
                ReferralWords.knot(one.state()),
                words.dates(t).brief(Brussels.dayOf(one.since())),
                joined ? followed(next.of(one, t), t) : next.of(one, t),
                one.stalled(words.today()));
    }

    private static String followed(@Nullable String next, Texts t) {
        var line = t.get("referral.followed");
        return next == null ? line : line + " " + next;
    }

    ReferralPage page(FamilyId family, Referral one, AnswerForm form, FormErrors errors, List<String> now, Texts t) {
        return page(family, one, form, errors, now, null, t);
    }

    /** @param letter a form for a letter as it was typed; null for a fresh one */
    ReferralPage page(
            FamilyId family,
            Referral one,
            AnswerForm form,
            FormErrors errors,
            List<String> now,
            @Nullable LetterForm letter,
            Texts t) {
        var dates = words.dates(t);
        var firstContact = one.metOn();
        var parts = letters.parts(family, one, letter, t);
        return new ReferralPage(
                "/families/" + family + "/referrals/" + one.id(),
                family.toString(),
                families.get(family).called(),
                words.receiver(one.to(), t),
                words.reach(one.to()),
                words.category(one.category(), t),
                elsewhere(family, one),
                words.state(one.state(), one.reason(), one.placeOn(), t),
                ReferralWords.knot(one.state()),
                one.words(),
                next.of(one, t),
                one.stalled(words.today()),
                new ReferralPage.Told(
                        one.told().called(),
                        one.told().reach(),
                        ReferralWords.languages(one.told().languages(), t),
                        one.told().need(),
                        one.told().more(),
                        bookings.view(one.booking(), t)),
                t.get(
                        "referral.agreement",
                        t.of("referral.agreed", one.agreement().way()),
                        dates.brief(one.agreement().on())),
                one.although() == null ? null : t.get("referral.although.said", one.although()),
                one.companion() == null ? null : words.name(one.companion(), t),
                firstContact == null ? null : dates.brief(firstContact),
                one.closing().met() == null
                        ? null
                        : t.get(
                                "referral.met.said",
                                t.of(
                                        "referral.met",
                                        Objects.requireNonNull(one.closing().met())),
                                dates.brief(Objects.requireNonNull(one.closing().metOn()))),
                readers.of(one.family(), one.compartment(), one.author(), t),
                one.onlyCalled(),
                acts.of(family, one, parts),
                parts,
                chains.from(family, one, t),
                chains.below(family, one, t),
                chains.offers(family, one, t),
                ReferralWords.answers(one.state().answers(), t),
                ReferralWords.reasons(ReferralState.DECLINED, t),
                ReferralWords.reasons(ReferralState.COULD_NOT, t),
                ReferralWords.reasons(ReferralState.CANCELLED, t),
                Arrays.stream(NeedMet.values())
                        .map(met -> new Choice(met.name(), t.of("referral.met", met)))
                        .toList(),
                form,
                errors,
                one.version(),
                words.course(referrals.course(family, one.id()), words.outside(one.to(), t), t),
                now);
    }

    /** The same help somewhere else, for the same appointment or step: the address says no more than this one. */
    private static String elsewhere(FamilyId family, Referral one) {
        var booking = one.booking();
        if (booking != null) {
            return InterpreterController.address(family, booking.appointment());
        }
        return "/families/" + family + "/referrals/new?after=" + one.id();
    }

    /** What somebody else did meanwhile, in words. */
    List<String> now(FamilyId family, Referral now, Texts t) {
        var last = referrals.course(family, now.id()).getLast();
        return List.of(t.get(
                "referral.stale",
                words.by(last.by(), words.outside(now.to(), t), t),
                words.state(now.state(), now.reason(), now.placeOn(), t)));
    }
}
