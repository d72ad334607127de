package be.mille.referral.web;

import be.mille.outbox.MailAddress;
import be.mille.referral.Replies.Joiner;
import be.mille.ui.FormErrors;
import be.mille.ui.Phones;
import be.mille.ui.Texts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who would like an account, as it is typed. */
public record JoinForm(
        @Nullable String who,
        @Nullable String house,
        @Nullable String way) {
    static final int MOST = 120;

    /** @param house as whoever asked named the receiver */
    static JoinForm begun(String house) {
        return new JoinForm(null, house, null);
    }

    FormErrors errors(Texts t) {
        var errors = FormErrors.none();
        required(errors, "who", who, t);
        required(errors, "house", house, t);
        required(errors, "way", way, t);
        if (!errors.has("way") && reached().isEmpty()) {
            errors.add("way", t.get("referral.join.problem.way"));
        }
        return errors;
    }

    private static void required(FormErrors errors, String field, @Nullable String typed, Texts t) {
        var text = AnswerForm.text(typed);
        if (text == null) {
            errors.add(field, t.get("referral.join.problem." + field));
        } else if (text.length() > MOST) {
            errors.add(field, t.get("referral.problem.long", MOST));
        }
    }

    private Optional<String> reached() {
        return MailAddress.read(plain(way)).or(() -> Phones.e164(plain(way)));
    }

    /** Asked after {@link #errors} found none. */
    Joiner joiner() {
        return new Joiner(plain(who), plain(house), reached().orElseThrow());
    }

    private static String plain(@Nullable String typed) {
        var text = AnswerForm.text(typed);
        return text == null ? "" : text;
    }
}
