package be.mille.referral.web;

import be.mille.referral.AnswersGiven.Given;
import be.mille.ui.Texts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One quiet line about how a service answered of late. */
@Component
class GivenWords {
    private final ReferralWords words;

    GivenWords(ReferralWords words) {
        this.words = words;
    }

    /** Whether there was room lately, then: "accueillait encore le 12 nov. ; répond d’habitude en 2 jours". */
    String line(Given given, Texts t) {
        var usual = t.get("referral.given", t.get("referral.given.days", given.usualDays()));
        return switch (given.room(words.today())) {
            case FULL -> lately("referral.given.room.FULL", given.lastFull(), usual, t);
            case ACCEPTED -> lately("referral.given.room.ACCEPTED", given.lastAccepted(), usual, t);
            case UNKNOWN -> usual;
        };
    }

    private String lately(String key, @Nullable LocalDate day, String usual, Texts t) {
        return day == null
                ? usual
                : t.get("referral.service.hint", t.get(key, words.dates(t).brief(day)), usual);
    }
}
