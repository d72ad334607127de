package be.mille.home.web.genogram;

import be.mille.family.Kinship;
import be.mille.family.Kinships;
import be.mille.family.MemberFields;
import be.mille.family.PersonCard;
import be.mille.family.Pregnancy;
import be.mille.home.web.Words;
import be.mille.ui.draw.Kindred;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is tied to whom: as somebody noted it, else as the record says it by itself. An older child is hers, a child of the last pregnancy
 * hers and the second parent’s; of earlier pregnancies the record does not say whose they are besides.
 */
final class Kin {
    private final PersonCard card;
    private final Kinships.Noted noted;
    private final Words words;
    private final List<Relative> relatives;

    Kin(PersonCard card, List<Pregnancy> pregnancies, Kinships.Noted noted, Words words) {
        this.card = card;
        this.noted = noted;
        this.words = words;
        this.relatives = new Relatives(noted.signs(), words).of(card, pregnancies);
    }

    List<Relative> relatives() {
        return relatives;
    }

    /** Those that were noted, of couples. */
    List<Kinship> couples() {
        return noted.ties().stream().filter(one -> one.kind().couple()).toList();
    }

    Kindred kindred() {
        return new Kindred(
                her(),
                words.get("home.genogram.caption", card.person().called(), relatives.size() - 1),
                words.get("home.genogram.loose"),
                relatives.stream().map(Relative::drawn).toList(),
                relatives.stream().flatMap(one -> parents(one).stream()).toList(),
                Stream.concat(couples().stream().map(Kin::couple), secondParent().stream())
                        .toList(),
                noted.ties().stream()
                        .filter(one -> one.kind() == Kinship.Kind.SIBLING)
                        .map(one -> new Kindred.Siblings(
                                one.one().toString(), one.other().toString()))
                        .toList());
    }

    private String her() {
        return card.id().toString();
    }

    private List<Kindred.Parents> parents(Relative one) {
        var id = one.drawn().id();
        var said = noted.ties().stream()
                .filter(tie ->
                        tie.kind() == Kinship.Kind.CHILD && tie.one().toString().equals(id))
                .map(tie -> new Kindred.Parents(id, tie.other().toString(), text(tie.also())))
                .toList();
        if (!said.isEmpty()) {
            return said;
        }
        return switch (one.place()) {
            case OF_BOTH ->
                List.of(new Kindred.Parents(
                        id,
                        her(),
                        card.secondParent()
                                .map(parent -> parent.id().toString())
                                .orElse(null)));
            case HERS -> List.of(new Kindred.Parents(id, her(), null));
            case HER, SECOND_PARENT, OTHER -> List.of();
        };
    }

    /** Whether they are a couple the record does not say: the line is whole where they live together, dashed else. */
    private List<Kindred.Couple> secondParent() {
        var all = new ArrayList<Kindred.Couple>();
        card.secondParent()
                .filter(parent -> couples().stream()
                        .noneMatch(
                                tie -> tie.ends().containsAll(List.of(card.id().value(), parent.id()))))
                .ifPresent(parent -> all.add(new Kindred.Couple(
                        her(),
                        parent.id().toString(),
                        parent.fields().lives() == MemberFields.Lives.WITH_HER
                                ? Kindred.State.TOGETHER
                                : Kindred.State.APART)));
        return all;
    }

    private static Kindred.Couple couple(Kinship tie) {
        return new Kindred.Couple(
                tie.one().toString(),
                tie.other().toString(),
                switch (tie.kind()) {
                    case COUPLE -> Kindred.State.TOGETHER;
                    case SEPARATED -> Kindred.State.OVER;
                    case COUPLE_APART, CHILD, SIBLING -> Kindred.State.APART;
                });
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : Objects.toString(value);
    }
}
