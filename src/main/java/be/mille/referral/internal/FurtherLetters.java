package be.mille.referral.internal;

import static be.mille.sql.Sql.p;

import be.mille.kernel.NotFoundException;
import be.mille.referral.Letters;
import be.mille.referral.Receiver;
import be.mille.referral.ReferralId;
import be.mille.sql.Sql;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Letters of whoever passes a request on to somebody without an account: of what she or her service passed on, while it is open. */
@Component
class FurtherLetters {
    private final Sql sql;
    private final ReferralRows rows;
    private final LetterMaking letters;

    FurtherLetters(Sql sql, ReferralRows rows, LetterMaking letters) {
        this.sql = sql;
        this.rows = rows;
        this.letters = letters;
    }

    Optional<Letters.Made> write(ReferralId passed, Letters.Wish wish) {
        var request = sql.find(rows::referral, "select " + ReferralRows.COLUMNS + """
                         from referral.request r where r.id = :id and r.passed_house = access.organisation()
                        """, p("id", passed))
                .filter(one ->
                        one.to() instanceof Receiver.Outside && one.state().open() && one.mayLeave())
                .orElseThrow(NotFoundException::new);
        return letters.write(request, wish);
    }
}
