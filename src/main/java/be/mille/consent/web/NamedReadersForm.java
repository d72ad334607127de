package be.mille.consent.web;

import be.mille.access.Compartment;
import be.mille.consent.ConsentKind;
import be.mille.consent.Deciders;
import be.mille.consent.SharedSecret;
import be.mille.kernel.ActorId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who may know what somebody writes about one restricted subject, as it is typed.
 *
 * @param subject a restricted compartment
 * @param by whose words they are; nothing for those of whoever names
 * @param asks whom the page asked: {@link #SECOND_PARENT}, or her
 * @param hers that she agrees as well, where words of hers are opened with those of the second parent
 * @param decider who decided, where somebody decides for her in one matter
 * @param heard that she said herself what she thinks of it
 * @param back the page of the record one came from
 * @param how she agreed, or why it did not wait for her
 */
public record NamedReadersForm(
        @Nullable String key,
        @Nullable String subject,
        @Nullable String by,
        @Nullable String asks,
        @Nullable String hers,
        @Nullable String back,
        @Nullable List<String> who,
        @Nullable String informed,
        @Nullable String how,
        @Nullable String witness,
        @Nullable String article,
        @Nullable String reason,
        @Nullable String decider,
        @Nullable String heard) {
    static final List<ConsentKind> OFFERED =
            List.of(ConsentKind.GIVEN, ConsentKind.GIVEN_ORALLY, ConsentKind.LEGAL_DUTY, ConsentKind.VITAL_INTEREST);
    static final String SECOND_PARENT = "SECOND_PARENT";
    private static final String SECOND_PARENTS_PAGE = "person/second-parent";
    private static final String PAGE = "contacts|events|" + SECOND_PARENTS_PAGE + "|(relays|authorities)/[0-9a-f-]{36}";

    static NamedReadersForm begun(
            String key,
            @Nullable String subject,
            @Nullable String by,
            @Nullable String back,
            @Nullable List<String> who) {
        return new NamedReadersForm(key, subject, by, null, null, back, who, null, null, null, null, null, null, null);
    }

    Optional<Compartment> about() {
        return Compartment.RESTRICTED.stream()
                .filter(one -> one.name().equals(subject))
                .findFirst();
    }

    Optional<ActorId> author() {
        return FormIds.read(by);
    }

    Set<ActorId> chosen() {
        return who == null
                ? Set.of()
                : who.stream().flatMap(one -> FormIds.read(one).stream()).collect(Collectors.toSet());
    }

    boolean askedOfSecondParent() {
        return SECOND_PARENT.equals(asks);
    }

    public boolean sheToo() {
        return "true".equals(hers);
    }

    /** Whether one came from words of hers, and not from the page of the second parent. */
    public boolean herWords() {
        return !SECOND_PARENTS_PAGE.equals(back);
    }

    /** Below the record; its agreements where it is none of those from which one comes here. */
    public String onwards() {
        return back != null && back.matches(PAGE) ? back : "consent";
    }

    @Nullable
    ConsentKind kind() {
        return OFFERED.stream()
                .filter(one -> one.name().equals(how))
                .findFirst()
                .orElse(null);
    }

    /** The same, for the page to ask somebody else: what one of the two said is no answer of the other. */
    NamedReadersForm askedAnew() {
        return new NamedReadersForm(key, subject, by, null, null, back, who, null, null, null, null, null, null, null);
    }

    Deciders.Said said() {
        return new Deciders.Said(kind(), about().map(Set::of).orElse(Set.of()), decider, sheWasHeard());
    }

    public boolean sheWasHeard() {
        return "true".equals(heard);
    }

    SharedSecret secret() {
        return new SharedSecret("true".equals(informed), kind(), witness, article, reason);
    }
}
