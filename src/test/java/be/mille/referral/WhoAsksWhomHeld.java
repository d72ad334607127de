package be.mille.referral;

import be.mille.access.Compartment;
import be.mille.referral.WhoAsksWhom.Line;
import be.mille.referral.WhoAsksWhom.Span;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Kinds of help asked for by many families, each test in a year of its own, long before all others. */
abstract class WhoAsksWhomHeld extends AskedByMany {
    /** She works in a hospital of the facilitator’s basin, the midwife in a practice of it, the other midwife in another basin. */
    static final String HOSPITAL = People.HOSPITAL_MIDWIFE;

    static final String PRACTICE = People.MIDWIFE;
    static final String PATH = "/requests/graph";

    @Autowired
    WhoAsksWhom figures;

    void asked(String who, String at, int families, String kind, @Nullable Answer answer) {
        asked(who, at, families, kind, Compartment.C2, answer);
    }

    void asked(String who, String at, int families, String kind, Compartment subject, @Nullable Answer answer) {
        families(who, at, families, family -> {
            var id = asked(family, kind, subject);
            if (answer != null) {
                clock.set(Instant.parse(at).plusSeconds(6 * 86_400L));
                referrals.noteAnswer(family, id, answer);
                clock.set(Instant.parse(at));
            }
        });
    }

    static Answer accepted() {
        return new Answer(ReferralState.ACCEPTED, null, null, null, 0);
    }

    static Answer full() {
        return new Answer(ReferralState.DECLINED, Reason.FULL, null, null, 0);
    }

    List<Line> lines(Span span) {
        return people.as(People.FACILITATOR, () -> figures.of(null, span)).lines();
    }

    Visitor facilitator() {
        return new Visitor(port).signIn(people, People.FACILITATOR);
    }

    /** What the page says, without what belongs to one visit. */
    String main() {
        var body = facilitator().get(PATH).body();
        return body.substring(body.indexOf("<main"), body.indexOf("</main>"));
    }
}
