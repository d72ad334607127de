package be.mille.referral.web;

import be.mille.family.LanguageNames;
import be.mille.kernel.Brussels;
import be.mille.referral.Booking;
import be.mille.referral.Inbox;
import be.mille.referral.InterpreterRequests;
import be.mille.ui.Reach;
import be.mille.ui.Texts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Interpreter requests in words. Of whoever asks, the receiver reads the name alone: a trade or a house may tell why. */
@Component
class BookingWords {
    private final ReferralWords words;

    BookingWords(ReferralWords words) {
        this.words = words;
    }

    @Nullable
    BookingView view(@Nullable Booking one, Texts t) {
        if (one == null) {
            return null;
        }
        var moved = one.moved();
        return new BookingView(
                LanguageNames.of(one.language(), t),
                when(one.at(), t),
                t.get("referral.interpreting.minutes", one.minutes()),
                t.of("referral.interpreting.way", one.way()),
                one.place(),
                one.wishes().stream()
                        .sorted()
                        .map(wish -> t.of("referral.interpreting.wish", wish))
                        .toList(),
                moved == null
                        ? null
                        : t.get(
                                moved.from().equals(one.at())
                                        ? "referral.interpreting.moved.place"
                                        : "referral.interpreting.moved",
                                when(moved.from(), t),
                                words.dates(t).moment(moved.on())));
    }

    /** What is asked, in one line. */
    String title(Inbox.Received one, Texts t) {
        var booking = one.booking();
        return booking == null
                ? one.told().need()
                : t.get("referral.interpreting.need", LanguageNames.of(booking.language(), t), when(booking.at(), t));
    }

    String called(Inbox.Received one, Texts t) {
        return one.told().called().isEmpty()
                ? t.get("referral.interpreting.somebody")
                : one.told().called();
    }

    String from(Inbox.Received one, Texts t) {
        return one.booking() == null ? words.person(one.from(), t) : words.name(one.from(), t);
    }

    /** Where whoever asks is called: not about an interpreter, a number may tell which house it is. */
    Reach reach(Inbox.Received one) {
        return one.booking() == null ? words.reach(one.from()) : Reach.UNSAID;
    }

    String calledOff(InterpreterRequests.CalledOff one, Texts t) {
        return t.get("referral.interpreting.off", LanguageNames.of(one.language(), t), when(one.at(), t));
    }

    /** "mardi 1 déc., 10:00". */
    String when(Instant at, Texts t) {
        var time = Brussels.timeOf(at);
        return words.dates(t).weekday(time.toLocalDate()) + ", "
                + words.dates(t).time(time.toLocalTime());
    }
}
