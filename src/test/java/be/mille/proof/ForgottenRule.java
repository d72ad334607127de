package be.mille.proof;

import be.mille.kernel.FamilyId;
import be.mille.testing.Owner;
import org.jspecify.annotations.Nullable;

/** A rule that is missing, planted in the database for a control. */
enum ForgottenRule {
    NOTES_FOR_EVERYBODY("note.note", "seen_by_audience", "audience <> 'DRAFT'"),
    NOTES_OF_ANY_AUDIENCE("note.note", "seen_by_audience", "access.may_read(family, compartment, author)"),
    NOTES_OF_ANY_SUBJECT("note.note", "seen_by_audience", "access.may_read(family, 'C0') and audience = 'TEAM'"),
    REPLIES_WITHOUT_THEIR_NOTE("note.reply", "seen_with_note", "access.may_read(family, compartment, author)"),
    REQUESTS_FOR_EVERYBODY("referral.request", "seen_by_team", "true"),
    HANDOVERS_FOR_EVERYBODY("handover.handover", "seen_by_team", "true"),
    HANDOVERS_FROM_ANYWHERE("handover.handover", "seen_by_team", "access.may_read(family, 'C0')"),
    LETTERS_FOR_THE_TEAM("handover.letter", "seen_by_the_two", "access.may_read(family, compartment, author)"),
    MANDATES_FOR_EVERYBODY("coordination.mandate", "seen_by_team", "true"),
    RELAYS_FOR_EVERYBODY("relay.open_relay", "seen_by_team", "true"),
    RELAYS_OF_ANY_SUBJECT("relay.open_relay", "seen_by_team", "access.may_read(family, 'C0')"),
    AUTHORITIES_FOR_THE_TEAM("relay.authority", "seen_by_named", "access.may_read(family, 'C0')"),
    /** Whom she keeps away reads on. */
    KEPT_AWAY_FORGOTTEN(null, "delete from access.exclusion", "family = "),
    /** A relation that ended goes on. */
    END_FORGOTTEN(null, "update access.relation set ends_at = null", "family = ");

    private final @Nullable String table;
    private final String what;
    private final String rule;

    ForgottenRule(@Nullable String table, String what, String rule) {
        this.table = table;
        this.what = what;
        this.rule = rule;
    }

    /** @return what brings the rule back; nothing to do for a fault in the rows of one family */
    Runnable plant(Owner owner) {
        if (table == null) {
            return () -> {};
        }
        var before = owner.strings("select qual from pg_policies where schemaname || '.' || tablename = '" + table
                        + "' and policyname = '" + what + "'")
                .getFirst();
        owner.run("alter policy " + what + " on " + table + " using (" + rule + ")");
        return () -> owner.run("alter policy " + what + " on " + table + " using (" + before + ")");
    }

    /** After each event of a history. */
    void spoil(Owner owner, FamilyId family) {
        if (table == null) {
            owner.asSuperuser("with gone as (" + what + " where " + rule + "'" + family
                    + "' returning 1) select count(*) from gone");
        }
    }
}
