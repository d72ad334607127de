package be.mille.family.web;

import be.mille.directory.Geography;
import be.mille.family.AddressFields;
import be.mille.family.PersonCard;
import be.mille.ui.FormErrors;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where she lives, as typed. */
public record AddressForm(
        String version,
        String kind,
        String place,
        String street,
        String number,
        String box,
        String postcode,
        String locality,
        String note) {

    public AddressForm(
            @Nullable String version,
            @Nullable String kind,
            @Nullable String place,
            @Nullable String street,
            @Nullable String number,
            @Nullable String box,
            @Nullable String postcode,
            @Nullable String locality,
            @Nullable String note) {
        this.version = Typed.text(version);
        this.kind = Typed.text(kind);
        this.place = Typed.text(place);
        this.street = Typed.text(street);
        this.number = Typed.text(number);
        this.box = Typed.text(box);
        this.postcode = Typed.text(postcode);
        this.locality = Typed.text(locality);
        this.note = Typed.text(note);
    }

    static AddressForm of(PersonCard.Address address) {
        var fields = address.fields();
        var version = String.valueOf(address.version());
        return fields == null
                ? new AddressForm(version, null, null, null, null, null, null, null, null)
                : new AddressForm(
                        version,
                        fields.kind().name(),
                        fields.place(),
                        fields.street(),
                        fields.number(),
                        fields.box(),
                        fields.postcode(),
                        fields.locality(),
                        fields.note());
    }

    AddressForm withVersion(int newer) {
        return new AddressForm(String.valueOf(newer), kind, place, street, number, box, postcode, locality, note);
    }

    int readVersion() {
        return Typed.number(version);
    }

    /** In Brussels the postcode names the commune; what was typed wins. */
    Optional<AddressFields> read(PersonWords words, FormErrors errors, Geography geography) {
        var chosen = Typed.constant(AddressFields.Kind.class, kind);
        if (chosen == null) {
            errors.add("kind", words.get("family.person.address.error.kind"));
        }
        if (!postcode.isEmpty() && !postcode.matches("[1-9]\\d{3}")) {
            errors.add("postcode", words.get("family.person.address.error.postcode"));
        }
        words.atMost(PersonWords.NAME, place, "place", errors);
        words.atMost(PersonWords.NAME, street, "street", errors);
        words.atMost(PersonWords.NAME, number, "number", errors);
        words.atMost(PersonWords.NAME, box, "box", errors);
        words.atMost(PersonWords.NAME, locality, "locality", errors);
        words.atMost(PersonWords.NOTE, note, "note", errors);
        if (errors.any() || chosen == null) {
            return Optional.empty();
        }
        var commune = locality.isEmpty()
                ? geography
                        .byPostcode(postcode)
                        .map(one -> one.name(words.t().language()))
                        .orElse("")
                : locality;
        return Optional.of(new AddressFields(
                chosen,
                Typed.orNull(place),
                Typed.orNull(street),
                Typed.orNull(number),
                Typed.orNull(box),
                Typed.orNull(postcode),
                Typed.orNull(commune),
                Typed.orNull(note)));
    }

    List<Difference> against(AddressForm theirs, PersonWords words) {
        return Difference.among(
                new Difference(words.get("family.person.address.kind"), kind(theirs.kind, words), kind(kind, words)),
                new Difference(words.get("family.person.address.place"), theirs.place, place),
                new Difference(words.get("family.person.address.street"), theirs.street, street),
                new Difference(words.get("family.person.address.number"), theirs.number, number),
                new Difference(words.get("family.person.address.box"), theirs.box, box),
                new Difference(words.get("family.person.address.postcode"), theirs.postcode, postcode),
                new Difference(words.get("family.person.address.locality"), theirs.locality, locality),
                new Difference(words.get("family.person.address.note"), theirs.note, note));
    }

    private static String kind(String name, PersonWords words) {
        var kind = Typed.constant(AddressFields.Kind.class, name);
        return kind == null ? "" : words.t().of("family.person.address.kind", kind);
    }
}
