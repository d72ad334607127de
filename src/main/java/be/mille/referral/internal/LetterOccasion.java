package be.mille.referral.internal;

import static be.mille.sql.Sql.p;

import be.mille.outbox.Occasion;
import be.mille.outbox.Template;
import be.mille.sql.Sql;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A letter that was closed, or whose request is over, is not sent any more. */
@Component
class LetterOccasion implements Occasion {
    private final Sql sql;
    private final Clock clock;

    LetterOccasion(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Template template() {
        return Template.REQUEST_LETTER;
    }

    @Override
    public boolean covers(Template wanted) {
        return wanted == Template.REQUEST_LETTER || wanted == Template.REQUEST_ANSWERABLE;
    }

    @Override
    public boolean stands(UUID about) {
        return sql.find(
                        row -> row.getBoolean("worth"),
                        "select referral.worth_sending(:letter, :now) as worth",
                        p("letter", about),
                        p("now", clock.instant()))
                .orElse(false);
    }
}
