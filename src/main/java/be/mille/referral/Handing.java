package be.mille.referral;

import be.mille.access.Compartment;
import be.mille.kernel.FamilyId;
import be.mille.ui.Choice;
import be.mille.ui.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a request is that asks its receiver to go on with a family; answered by whoever keeps handovers. */
public interface Handing {
    /** As the form opens: the letter holds what such a receiver may be told at most. */
    record Begun(String border, LocalDate on, LocalDate answerBy, String need, String letter) {}

    /** As the form was typed. */
    record Typed(
            UUID key,
            FamilyId family,
            @Nullable String border,
            @Nullable String on,
            @Nullable String letter,
            @Nullable String read) {}

    Begun begun(FamilyId family, Texts t);

    /** At which moments the way may change hands. */
    List<Choice> borders(Texts t);

    /** Whether she read the letter. */
    List<Choice> reads(Texts t);

    /** Where such a request lies; empty for no such border. */
    Optional<Compartment> compartment(@Nullable String border);

    /** What keeps it from being sent, by the fields {@code border}, {@code on}, {@code more}, {@code read} and {@code to}; asked in the transaction that sends. */
    Map<String, String> problems(Typed typed, Texts t);

    /** Asked after {@link #problems} found none: the request was sent. */
    void sent(Typed typed, ReferralId request);
}
