package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.Audience;
import be.mille.testing.Visitor;
import java.time.LocalTime;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An interpreter who has no account: a service that answers by link and code, or somebody of hers. */
class InterpreterWithoutAccountTests extends InterpreterPagesHeld {
    private static final Pattern REPLY = Pattern.compile("(/reply/[A-Za-z0-9_-]{43}\\?in=fr)");
    private static final Pattern CODE = Pattern.compile("hers__shown num\">([0-9]{4}) ([0-9]{4})<");

    @Test
    void aServiceWithoutAnAccountAnswersByLinkAndCode() {
        var at = planned(LocalTime.of(10, 0), Audience.TEAM);
        midwife.get(address(at));
        var form = filled("OUTSIDE:" + service("langue-pont"));
        form.putAll(Map.of("outsidePhone", "02 000 00 00", "way", "PAPER", "language", "fr"));
        var made = midwife.post(address(at), form).body();
        var link = REPLY.matcher(made);
        var code = CODE.matcher(made);
        assertThat(link.find() && code.find()).isTrue();
        var service = new Visitor(port);
        service.get(link.group(1));
        service.post(link.group(1), Map.of("code", code.group(1) + code.group(2)));
        assertThat(service.get("/reply?in=fr").body())
                .contains("Interprète, tigrigna, vendredi 4 déc., 10:00", "Rue du Canal 4", "Nadia Kessels")
                .doesNotContain("Amina", "Sages-femmes de la Berge", "sage-femme indépendante", "Parler des nuits");
        service.post("/reply?in=fr", Map.of("version", "0", "state", "ACCEPTED", "words", "Selam"));
        assertThat(list()).contains("Langue-Pont, interprétariat social a accepté, Selam");
    }

    @Test
    void somebodyOfHersIsNotedAndNothingIsSent() {
        var at = planned(LocalTime.of(10, 0), Audience.TEAM);
        midwife.get(address(at));
        midwife.post(address(at), filled("RELATIVE"));
        assertThat(list()).contains("Quelqu’un de son entourage traduit");
        assertThat(midwife.get("/families/" + family + "/referrals").body()).doesNotContain("Interprète, tigrigna");
    }

    @Test
    void whereViolenceIsTheSubjectSomebodyOfHersIsNotEvenOffered() {
        var at = planned(LocalTime.of(10, 0), Audience.VIOLENCE);
        assertThat(midwife.get(address(at)).body()).doesNotContain("value=\"RELATIVE\"");
        assertThat(midwife.post(address(at), filled("RELATIVE")).statusCode()).isEqualTo(422);
    }
}
