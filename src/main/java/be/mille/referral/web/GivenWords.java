package be.mille.referral.web;

import be.mille.referral.AnswersGiven.Given;
import be.mille.ui.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One quiet line about how a service answered of late. */
@Component
class GivenWords {
    private final ReferralWords words;

    GivenWords(ReferralWords words) {
        this.words = words;
    }

    /** Whether there was room lately, then: "En 90 jours, a répondu à 3 demandes : 2 acceptées, 1 fois complet, le 12 nov. ; d’habitude en 2 jours". */
    String line(Given given, Texts t) {
        var parts = new ArrayList<String>();
        if (given.accepted() > 0) {
            parts.add(t.get("referral.given.accepted", given.accepted()));
        }
        if (given.waiting() > 0) {
            parts.add(t.get("referral.given.waiting", given.waiting()));
        }
        var full = given.lastFull();
        if (full != null) {
            parts.add(t.get("referral.given.full", given.full(), words.dates(t).brief(full)));
        }
        if (given.declined() > 0) {
            parts.add(t.get("referral.given.declined", given.declined()));
        }
        var all = t.get(
                "referral.given",
                given.answers(),
                String.join(", ", parts),
                t.get("referral.given.days", given.usualDays()));
        return switch (given.room(words.today())) {
            case FULL -> lately("referral.given.room.FULL", full, all, t);
            case ACCEPTED -> lately("referral.given.room.ACCEPTED", given.lastAccepted(), all, t);
            case UNKNOWN -> all;
        };
    }

    private String lately(String key, @Nullable LocalDate day, String all, Texts t) {
        return day == null
                ? all
                : t.get("referral.service.hint", t.get(key, words.dates(t).brief(day)), all);
    }
}
