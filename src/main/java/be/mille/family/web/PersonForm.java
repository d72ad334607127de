package be.mille.family.web;

import be.mille.family.PersonCard;
import be.mille.family.PersonFields;
import be.mille.ui.FormErrors;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who she is, as typed. */
public record PersonForm(
        String version,
        String called,
        String given,
        String surname,
        String nativeName,
        String pronunciation,
        String language1,
        String language2,
        String language3,
        String interpreter,
        String interpreterLanguage,
        String birth) {

    public PersonForm(
            @Nullable String version,
            @Nullable String called,
            @Nullable String given,
            @Nullable String surname,
            @Nullable String nativeName,
            @Nullable String pronunciation,
            @Nullable String language1,
            @Nullable String language2,
            @Nullable String language3,
            @Nullable String interpreter,
            @Nullable String interpreterLanguage,
            @Nullable String birth) {
        this.version = Typed.text(version);
        this.called = Typed.text(called);
        this.given = Typed.text(given);
        this.surname = Typed.text(surname);
        this.nativeName = Typed.text(nativeName);
        this.pronunciation = Typed.text(pronunciation);
        this.language1 = Typed.text(language1);
        this.language2 = Typed.text(language2);
        this.language3 = Typed.text(language3);
        this.interpreter = Typed.text(interpreter);
        this.interpreterLanguage = Typed.text(interpreterLanguage);
        this.birth = Typed.text(birth);
    }

    static PersonForm of(PersonCard card, PersonWords words) {
        var she = card.person();
        return new PersonForm(
                String.valueOf(card.version()),
                she.called(),
                she.given(),
                she.surname(),
                she.nativeName(),
                she.pronunciation(),
                at(she.languages(), 0),
                at(she.languages(), 1),
                at(she.languages(), 2),
                Typed.tick(she.interpreter()),
                she.interpreterLanguage(),
                words.typedDate(she.birth()));
    }

    private static String at(List<String> languages, int place) {
        return place < languages.size() ? languages.get(place) : "";
    }

    PersonForm withVersion(int newer) {
        return new PersonForm(
                String.valueOf(newer),
                called,
                given,
                surname,
                nativeName,
                pronunciation,
                language1,
                language2,
                language3,
                interpreter,
                interpreterLanguage,
                birth);
    }

    public boolean asksInterpreter() {
        return Typed.ticked(interpreter);
    }

    int readVersion() {
        return Typed.number(version);
    }

    private List<String> languages() {
        return Stream.of(language1, language2, language3)
                .filter(SpokenLanguages::known)
                .distinct()
                .toList();
    }

    Optional<PersonFields> read(PersonWords words, FormErrors errors) {
        if (called.isEmpty()) {
            errors.add("called", words.get("family.create.error.called"));
        }
        words.atMost(PersonWords.NAME, called, "called", errors);
        words.atMost(PersonWords.NAME, given, "given", errors);
        words.atMost(PersonWords.NAME, surname, "surname", errors);
        words.atMost(PersonWords.NAME, nativeName, "nativeName", errors);
        words.atMost(PersonWords.NAME, pronunciation, "pronunciation", errors);
        var day = words.readBirth(birth, "birth", errors);
        if (errors.any()) {
            return Optional.empty();
        }
        return Optional.of(new PersonFields(
                called,
                Typed.orNull(given),
                Typed.orNull(surname),
                Typed.orNull(nativeName),
                Typed.orNull(pronunciation),
                languages(),
                asksInterpreter(),
                SpokenLanguages.known(interpreterLanguage) ? interpreterLanguage : null,
                day));
    }

    List<Difference> against(PersonForm theirs, PersonWords words) {
        return Difference.among(
                new Difference(words.get("family.person.called"), theirs.called, called),
                new Difference(words.get("family.person.given"), theirs.given, given),
                new Difference(words.get("family.person.surname"), theirs.surname, surname),
                new Difference(words.get("family.person.native"), theirs.nativeName, nativeName),
                new Difference(words.get("family.person.pronunciation"), theirs.pronunciation, pronunciation),
                new Difference(
                        words.get("family.person.languages"),
                        words.languages(theirs.languages()),
                        words.languages(languages())),
                new Difference(
                        words.get("family.person.interpreter"),
                        yes(theirs.interpreter, words),
                        yes(interpreter, words)),
                new Difference(words.get("family.person.birth"), theirs.birth, birth));
    }

    private static String yes(String tick, PersonWords words) {
        return words.get(Typed.ticked(tick) ? "family.yes" : "family.no");
    }
}
