package be.mille.referral.web;

import be.mille.kernel.Brussels;
import be.mille.referral.Referral;
import be.mille.referral.ReferralState;
import be.mille.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who does what until when: the sentence that stands under every request. */
@Component
class NextWords {
    private final ReferralWords words;

    NextWords(ReferralWords words) {
        this.words = words;
    }

    /** Null where nothing is awaited of anybody. */
    @Nullable
    String of(Referral one, Texts t) {
        var sentence = said(one, t);
        // a day that is written short ends with a point of its own
        return sentence == null ? null : sentence.replace("..", ".");
    }

    private @Nullable String said(Referral one, Texts t) {
        var dates = words.dates(t);
        if (one.state().unanswered()) {
            return t.get(
                    one.late(words.today()) ? "referral.next.late" : "referral.next.answer",
                    words.receiver(one.to(), t),
                    dates.brief(one.answerBy()));
        }
        if (one.stalled(words.today())) {
            var place = one.placeOn();
            return place == null
                    ? t.get(
                            "referral.next.begin",
                            words.receiver(one.to(), t),
                            dates.brief(Brussels.dayOf(one.since())))
                    : t.get("referral.next.place", words.receiver(one.to(), t), dates.brief(place));
        }
        if (one.toClose()) {
            return t.get("referral.next.close", words.name(one.sender(), t));
        }
        if (one.state().ended()
                && one.closing().met() == null
                && one.passed() == null
                && one.state() == ReferralState.DONE) {
            return t.get("referral.next.met");
        }
        return null;
    }
}
