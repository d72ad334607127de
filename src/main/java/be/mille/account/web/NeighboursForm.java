package be.mille.account.web;

import be.mille.account.PlainAddress;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.util.Optional;

/** Where somebody lives, as typed: all of it or nothing. */
public record NeighboursForm(String postcode, String street, String number) {
    private static final int LONGEST = 200;

    static NeighboursForm empty() {
        return new NeighboursForm("", "", "");
    }

    Optional<PlainAddress> read(FormErrors errors, Texts t) {
        check("postcode", postcode, PlainAddress.postcode(postcode), errors, t);
        check("street", street, PlainAddress.street(street), errors, t);
        check("number", number, PlainAddress.number(number), errors, t);
        return errors.any() ? Optional.empty() : PlainAddress.of(postcode, street, number);
    }

    private static void check(String field, String typed, String plain, FormErrors errors, Texts t) {
        if (typed.length() > LONGEST) {
            errors.add(field, t.get("account.neighbours.error.long", LONGEST));
        } else if (plain.isEmpty()) {
            errors.add(field, t.get("account.neighbours.error." + field));
        }
    }
}
