package be.mille.relay.internal;

import be.mille.relay.Authorities;
import be.mille.relay.AuthorityFields;
import be.mille.relay.AuthorityProblem;
import be.mille.relay.RelayContent;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must be said of an authority, as far as the form alone tells. */
final class AuthorityRules {
    private AuthorityRules() {}

    static Set<AuthorityProblem> problems(AuthorityFields fields, RelayContent content, LocalDate today) {
        var found = EnumSet.noneOf(AuthorityProblem.class);
        add(found, !content.knowsAuthority(fields.kind()), AuthorityProblem.KIND_UNKNOWN);
        add(found, !content.knowsFrame(fields.frame()), AuthorityProblem.FRAME_UNKNOWN);
        add(found, fields.since().isAfter(today), AuthorityProblem.SINCE_AHEAD);
        add(
                found,
                longer(fields.contact(), AuthorityFields.LONGEST_LINE)
                        || longer(fields.reach(), AuthorityFields.LONGEST_LINE),
                AuthorityProblem.LINE_LONG);
        add(found, fields.maySay().isBlank(), AuthorityProblem.MAY_SAY_MISSING);
        add(found, longer(fields.maySay(), AuthorityFields.LONGEST), AuthorityProblem.MAY_SAY_LONG);
        add(found, longer(fields.notSay(), AuthorityFields.LONGEST), AuthorityProblem.NOT_SAY_LONG);
        add(found, fields.knows().explained() && blank(fields.knowsWords()), AuthorityProblem.KNOWS_WORDS_MISSING);
        add(found, longer(fields.knowsWords(), AuthorityFields.LONGEST_LINE), AuthorityProblem.KNOWS_WORDS_LONG);
        found.addAll(reread(fields.rereadOn(), today));
        return found;
    }

    static Set<AuthorityProblem> reread(LocalDate on, LocalDate today) {
        var found = EnumSet.noneOf(AuthorityProblem.class);
        add(found, !on.isAfter(today), AuthorityProblem.REREAD_PAST);
        add(found, on.isAfter(today.plusDays(Authorities.LONGEST_REREAD)), AuthorityProblem.REREAD_FAR);
        return found;
    }

    private static void add(Set<AuthorityProblem> found, boolean wrong, AuthorityProblem problem) {
        if (wrong) {
            found.add(problem);
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static boolean longer(@Nullable String text, int most) {
        return text != null && text.codePointCount(0, text.length()) > most;
    }
}
