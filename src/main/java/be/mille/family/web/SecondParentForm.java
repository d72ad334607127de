package be.mille.family.web;

import be.mille.family.DetailFields;
import be.mille.family.MemberFields;
import be.mille.family.PersonCard;
import be.mille.ui.FormErrors;
import be.mille.ui.Phones;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The second parent as typed: what the team may know, and what only the named readers may. */
public record SecondParentForm(
        String key,
        String version,
        String detailVersion,
        String called,
        String lives,
        String given,
        String surname,
        String birth,
        String language,
        String phone,
        String address,
        String note) {
    public SecondParentForm(
            @Nullable String key,
            @Nullable String version,
            @Nullable String detailVersion,
            @Nullable String called,
            @Nullable String lives,
            @Nullable String given,
            @Nullable String surname,
            @Nullable String birth,
            @Nullable String language,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String note) {
        this.key = Typed.text(key);
        this.version = Typed.text(version);
        this.detailVersion = Typed.text(detailVersion);
        this.called = Typed.text(called);
        this.lives = Typed.text(lives);
        this.given = Typed.text(given);
        this.surname = Typed.text(surname);
        this.birth = Typed.text(birth);
        this.language = Typed.text(language);
        this.phone = Typed.text(phone);
        this.address = Typed.text(address);
        this.note = Typed.text(note);
    }

    static SecondParentForm empty(UUID key) {
        return new SecondParentForm(
                key.toString(), "0", "0", "", MemberFields.Lives.UNKNOWN.name(), "", "", "", "", "", "", "");
    }

    static SecondParentForm of(PersonCard.Member parent, PersonWords words) {
        var detail = parent.detail();
        var known = detail == null ? null : detail.fields();
        return new SecondParentForm(
                parent.id().toString(),
                String.valueOf(parent.version()),
                detail == null ? "0" : String.valueOf(detail.version()),
                parent.fields().called(),
                parent.fields().lives().name(),
                known == null ? "" : known.given(),
                known == null ? "" : known.surname(),
                known == null ? "" : words.typedDate(known.birth()),
                known == null ? "" : known.languages().stream().findFirst().orElse(""),
                known == null || known.phone() == null ? "" : Phones.shown(known.phone()),
                known == null ? "" : known.address(),
                known == null ? "" : known.note());
    }

    /** What a further author wrote, in one line. */
    static String line(DetailFields one) {
        return Stream.of(one.given(), one.surname(), one.phone(), one.address(), one.note())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    SecondParentForm withVersions(SecondParentForm newer) {
        return new SecondParentForm(
                newer.key,
                newer.version,
                newer.detailVersion,
                called,
                lives,
                given,
                surname,
                birth,
                language,
                phone,
                address,
                note);
    }

    int readVersion() {
        return Typed.number(version);
    }

    int readDetailVersion() {
        return Typed.number(detailVersion);
    }

    boolean saysMore() {
        return !(given + surname + birth + language + phone + address + note).isEmpty();
    }

    /** What the form does not ask stays as it was. */
    Optional<MemberFields> readMember(@Nullable MemberFields before, PersonWords words, FormErrors errors) {
        if (called.isEmpty()) {
            errors.add("called", words.get("family.household.error.called"));
        }
        words.atMost(PersonWords.NAME, called, "called", errors);
        var where = Typed.constant(MemberFields.Lives.class, lives);
        return errors.any()
                ? Optional.empty()
                : Optional.of(new MemberFields(
                        MemberFields.Role.SECOND_PARENT,
                        called,
                        before == null ? null : before.tie(),
                        before == null ? null : before.birth(),
                        where == null ? MemberFields.Lives.UNKNOWN : where,
                        before == null ? null : before.livesWith(),
                        before == null ? null : before.note()));
    }

    Optional<DetailFields> readDetail(PersonWords words, FormErrors errors) {
        words.atMost(PersonWords.NAME, given, "given", errors);
        words.atMost(PersonWords.NAME, surname, "surname", errors);
        words.atMost(PersonWords.LINE, address, "address", errors);
        words.atMost(PersonWords.NOTE, note, "note", errors);
        var born = words.readBirth(birth, "birth", errors);
        var number = Phones.e164(phone);
        if (!phone.isEmpty() && number.isEmpty()) {
            errors.add("phone", words.get("family.person.error.phone"));
        }
        return errors.any()
                ? Optional.empty()
                : Optional.of(new DetailFields(
                        Typed.orNull(given),
                        Typed.orNull(surname),
                        born,
                        SpokenLanguages.known(language) ? List.of(language) : List.of(),
                        number.orElse(null),
                        Typed.orNull(address),
                        Typed.orNull(note)));
    }

    List<Difference> against(SecondParentForm theirs, PersonWords words) {
        return Difference.among(
                new Difference(words.get("family.household.called"), theirs.called, called),
                new Difference(words.get("family.household.detail.given"), theirs.given, given),
                new Difference(words.get("family.household.detail.surname"), theirs.surname, surname),
                new Difference(words.get("family.household.birth"), theirs.birth, birth),
                new Difference(words.get("family.household.detail.phone"), theirs.phone, phone),
                new Difference(words.get("family.household.detail.address"), theirs.address, address),
                new Difference(words.get("family.household.note"), theirs.note, note));
    }
}
