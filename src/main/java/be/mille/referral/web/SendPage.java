package be.mille.referral.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asking for help for her: what kind, whom, what they will see, that she agrees.
 *
 * @param handing whether the receiver is asked to go on with her
 * @param draft the half-written request it goes on from; null for a new one
 * @param kind null until the kind of help is chosen
 */
public record SendPage(
        String action,
        String family,
        String called,
        List<Choice> categories,
        @Nullable Kind kind,
        boolean handing,
        @Nullable String draft,
        FormErrors errors) {

    /**
     * @param asked what was asked already, as far as the reader may know
     * @param subject what it tells of her, asked or decided
     * @param together services that could be asked at once
     * @param apart what was typed of others who are asked with them
     * @param ways to reach somebody outside
     * @param written languages a letter is written in
     * @param borders when the way changes hands; none for an ordinary request
     * @param reads whether she read the letter; none for an ordinary request
     * @param readers who of the team reads the request
     * @param unbound those who take such requests are not bound by secrecy
     */
    public record Kind(
            String id,
            String name,
            List<Asked> asked,
            SubjectPart subject,
            List<Choice> receivers,
            List<Choice> together,
            List<PoolForm.Row> apart,
            List<Choice> colleagues,
            List<Choice> ways,
            List<Choice> written,
            List<Choice> languages,
            List<Choice> agreements,
            List<Choice> companions,
            List<Choice> borders,
            List<Choice> reads,
            String readers,
            boolean unbound,
            SendForm form) {
        /** Choices of somebody without an account, as ids of the page: with each of them it is asked how she is reached. */
        public String outside() {
            return receivers.stream()
                    .map(Choice::value)
                    .filter(SendForm::outside)
                    .map(one -> "to-" + one)
                    .collect(Collectors.joining(" "));
        }

        /** Why it is asked again is said to all who read it, of what they all read; where there is nothing such, to whoever writes it alone. */
        public boolean toAll() {
            return asked.stream().anyMatch(Asked::toAll);
        }

        /** Why, as it was typed before, whoever it was for. */
        public String why() {
            var again = form.again();
            return again == null ? "" : again.words();
        }

        /** Whether one of them stands in the list, with where it is reached. */
        public boolean listed() {
            return receivers.stream().anyMatch(one -> one.value().startsWith(SendForm.LISTED));
        }
    }

    /**
     * The same help, asked already: in words, and where to join it.
     *
     * @param toAll whoever reads the new request reads this one
     */
    public record Asked(String line, String joins, boolean toAll) {}
}
