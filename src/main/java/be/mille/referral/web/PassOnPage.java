package be.mille.referral.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Passing a request on: what kind of help, which service, what it will see, that she agrees anew.
 *
 * @param asked what was passed on already to this kind of help, in words; null when nothing was
 * @param subject what it tells of her, asked or decided; null until the kind of help is chosen
 * @param unbound those who take such requests are not bound by secrecy
 * @param ways to reach somebody without an account, by letter alone
 * @param written languages a letter is written in
 * @param receivers empty when no service of this kind takes requests here
 */
public record PassOnPage(
        String action,
        String back,
        String called,
        String need,
        List<Choice> categories,
        @Nullable String category,
        @Nullable String asked,
        @Nullable SubjectPart subject,
        List<Choice> receivers,
        List<Choice> languages,
        List<Choice> agreements,
        List<Choice> ways,
        List<Choice> written,
        boolean unbound,
        SendForm form,
        FormErrors errors) {
    /** Choices of somebody without an account, as ids of the page: with each of them it is asked how she is reached. */
    public String outside() {
        return receivers.stream()
                .map(Choice::value)
                .filter(SendForm::outside)
                .map(one -> "to-" + one)
                .collect(Collectors.joining(" "));
    }
}
