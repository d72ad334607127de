package be.mille.referral.web;

import be.mille.outbox.MailAddress;
import be.mille.referral.Letter;
import be.mille.referral.Letters;
import be.mille.ui.FormErrors;
import be.mille.ui.Languages;
import be.mille.ui.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a receiver without an account is reached, as it is typed.
 *
 * @param way {@code MAIL}, {@code PAPER}, or {@code PHONE} for no letter at all
 * @param mail the mailbox it goes to
 * @param language of the page behind it
 * @param offer whose it is, of several who were asked together
 */
public record LetterForm(
        @Nullable String key,
        @Nullable String way,
        @Nullable String mail,
        @Nullable String language,
        @Nullable String offer) {
    static final String PHONE = "PHONE";

    /** @param mails whether mail can leave here at all */
    void check(boolean mails, FormErrors errors, Texts t) {
        var chosen = chosen();
        if (chosen.isEmpty() ? way != null && !PHONE.equals(way) : chosen.get() == Letter.Way.MAIL && !mails) {
            errors.add("way", t.get("referral.problem.way"));
        }
        if (chosen.filter(one -> one == Letter.Way.MAIL).isPresent()
                && address().isEmpty()) {
            errors.add("mail", t.get("referral.problem.mail"));
        }
    }

    /** As it stands in a form that was not filled in. */
    public LetterForm orPhone() {
        return way == null ? new LetterForm(key, PHONE, mail, language, offer) : this;
    }

    Optional<Letter.Way> chosen() {
        return Arrays.stream(Letter.Way.values())
                .filter(one -> one.name().equals(way))
                .findFirst();
    }

    private Optional<String> address() {
        return mail == null ? Optional.empty() : MailAddress.read(mail);
    }

    /** Asked after {@link #check} found nothing; empty for the telephone. */
    Optional<Letters.Wish> wish(UUID otherwise) {
        var typed = SendForm.uuid(key);
        var spoken = Languages.supportedOrFrench(Locale.of(language == null ? "" : language));
        return chosen().map(one -> new Letters.Wish(
                typed == null ? otherwise : typed,
                one,
                one == Letter.Way.MAIL ? address().orElseThrow() : null,
                spoken.getLanguage(),
                SendForm.uuid(offer)));
    }
}
