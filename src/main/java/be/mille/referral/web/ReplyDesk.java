package be.mille.referral.web;

import be.mille.kernel.Brussels;
import be.mille.referral.Offer;
import be.mille.referral.ReferralState;
import be.mille.referral.Replies;
import be.mille.referral.Replies.Behind;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Lays out the pages behind a letter, each in one of the four languages. */
@Component
class ReplyDesk {
    private final ReferralWords words;
    private final BookingWords bookings;

    ReplyDesk(ReferralWords words, BookingWords bookings) {
        this.words = words;
        this.bookings = bookings;
    }

    static String here(Locale locale) {
        return ReplyController.PATH + "?in=" + locale.getLanguage();
    }

    Texts texts(Locale locale) {
        return words.texts(locale);
    }

    LocalDate today() {
        return words.today();
    }

    ReplyCode code(String secret, boolean wrong, Locale locale) {
        var path = ReplyController.PATH + "/" + secret;
        return new ReplyCode(path, path + "?in=" + texts(locale).language(), wrong);
    }

    ReplyText start(Locale locale) {
        return text("start", locale);
    }

    ReplyText takenBack(Locale locale) {
        return text("taken-back", locale);
    }

    ReplyText ended(Locale locale) {
        return text("ended", locale);
    }

    /** Of several who were asked: that it is over, never who took it. */
    ReplyText over(Offer.State how, Locale locale) {
        return text(
                switch (how) {
                    case DECLINED -> "declined";
                    case OVER -> "over";
                    case GONE, OPEN, TAKEN, BACK -> "gone";
                },
                locale);
    }

    /** The same for whoever was just answering; a no that is sent twice was kept the first time. */
    ReplyText late(Offer.State how, Locale locale) {
        var over = over(how, locale);
        return how == Offer.State.DECLINED
                ? over
                : new ReplyText(
                        over.path(), over.title(), texts(locale).get("referral.reply.late") + " " + over.text());
    }

    private ReplyText text(String which, Locale locale) {
        var t = texts(locale);
        return new ReplyText(
                ReplyController.PATH,
                t.get("referral.reply." + which + ".title"),
                t.get("referral.reply." + which + ".text"));
    }

    ReplyPage page(Behind.Asked asked, AnswerForm form, FormErrors errors, List<String> now, Locale locale) {
        var t = texts(locale);
        var dates = words.dates(t);
        var one = asked.request();
        boolean first = one.state().unanswered();
        return new ReplyPage(
                ReplyController.PATH,
                here(t.locale()),
                asked.to(),
                one.told().called(),
                bookings.title(one, t),
                bookings.view(one.booking(), t),
                one.told().more(),
                asked.added(),
                one.told().reach(),
                ReferralWords.languages(one.told().languages(), t),
                one.told().interpreter(),
                bookings.from(one, t),
                bookings.reach(one),
                words.herself(one, t),
                words.category(one.category(), t),
                dates.moment(one.sentAt()),
                dates.brief(one.answerBy()),
                first && one.answerBy().isBefore(words.today()),
                ReferralWords.knot(one.state()),
                first ? null : words.state(one.state(), one.reason(), one.placeOn(), t),
                one.words(),
                asked.answers().stream()
                        .sorted()
                        .map(state -> new Choice(state.name(), t.of("referral.answer", state)))
                        .toList(),
                ReferralWords.reasons(ReferralState.DECLINED, t),
                ReferralWords.reasons(ReferralState.COULD_NOT, t),
                first,
                dates.numeric(Brussels.dayOf(asked.until())),
                switch (asked.joins()) {
                    case POSSIBLE -> t.get("referral.join.offer");
                    case SAID -> t.get("referral.join.said");
                    case NOBODY ->
                        one.booking() == null
                                ? t.get(
                                        "referral.reply.join",
                                        words.name(one.from(), t),
                                        words.house(one.organisation(), t))
                                : t.get("referral.interpreting.join", words.name(one.from(), t));
                },
                asked.joins() == Replies.Joins.POSSIBLE ? ReplyJoinController.PATH + "?in=" + t.language() : null,
                form,
                errors,
                now);
    }

    JoinPage joining(JoinForm form, FormErrors errors, Locale locale) {
        return new JoinPage(
                ReplyJoinController.PATH,
                ReplyJoinController.PATH + "?in=" + texts(locale).language(),
                here(locale),
                form,
                errors);
    }

    List<String> thanks(Behind.Asked asked, Locale locale) {
        var t = texts(locale);
        return List.of(t.get("referral.reply.thanks", words.name(asked.request().from(), t)));
    }

    /** What was answered meanwhile, in words. */
    List<String> now(Behind.Asked asked, Locale locale) {
        var t = texts(locale);
        var one = asked.request();
        var said = new ArrayList<String>();
        said.add(t.get("referral.reply.stale", words.state(one.state(), one.reason(), one.placeOn(), t)));
        if (one.words() != null) {
            said.add(one.words());
        }
        return said;
    }
}
