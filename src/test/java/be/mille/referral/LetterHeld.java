package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.MailTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.PostOffice;
import be.mille.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A midwife who sends a letter, and somebody who only has its link and its code. */
abstract class LetterHeld extends MailTest {
    static final Pattern LINK = Pattern.compile(BASE + "(/reply/[A-Za-z0-9_-]{43}\\?in=fr)");
    static final Pattern CODE = Pattern.compile("hers__shown num\">([0-9]{4}) ([0-9]{4})<");
    static final Pattern MAIL_CODE = Pattern.compile("hers__shown num\">([0-9]{3}) ([0-9]{3})<");
    static final String NEED = "Deux visites après la naissance";

    @LocalServerPort
    int port;

    @Autowired
    PersonRecords records;

    @Autowired
    Referrals referrals;

    FamilyId family = new FamilyId(new UUID(0, 0));

    @Nullable
    Visitor signedIn;

    @BeforeEach
    void aFamilyOfTheMidwife() {
        family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Amina")));
        signedIn = new Visitor(port).signIn(people, People.MIDWIFE);
    }

    Visitor midwife() {
        return Objects.requireNonNull(signedIn);
    }

    String page(String path) {
        return "/families/" + family + "/referrals" + path;
    }

    Map<String, String> filled(String way) {
        var fields = new HashMap<>(Map.of(
                "key",
                UUID.randomUUID().toString(),
                "category",
                "independent-midwife",
                "to",
                "OUTSIDE",
                "outsideName",
                "Sages-femmes du Canal",
                "outsidePhone",
                "02 000 00 00",
                "called",
                "Amina",
                "need",
                NEED,
                "agreed",
                "ORALLY",
                "agreedOn",
                "24/11/2026",
                "answerBy",
                "1/12/2026"));
        fields.put("way", way);
        fields.put("mail", "accueil@canal.example");
        fields.put("language", "fr");
        return fields;
    }

    /** What the receiver holds: the link from the mailbox, the code from the telephone. */
    record Held(String path, String code) {
        String wrongCode() {
            return code.equals("00000000") ? "00000001" : "00000000";
        }
    }

    static String code(String page) {
        var found = CODE.matcher(page);
        assertThat(found.find()).as("a code on the page").isTrue();
        return found.group(1) + found.group(2);
    }

    static String mailCode(String page) {
        var found = MAIL_CODE.matcher(page);
        assertThat(found.find()).as("a code for mail on the page").isTrue();
        return found.group(1) + found.group(2);
    }

    List<PostOffice.Mail> round() {
        rounds.sendWhatIsDue();
        return POST.collect();
    }

    Held sent() {
        midwife().get(page("/new?category=independent-midwife"));
        var answer = midwife().post(page("/new"), filled("MAIL"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return held(answer);
    }

    Held held(HttpResponse<String> made) {
        var link = LINK.matcher(round().getLast().text());
        assertThat(link.find()).isTrue();
        return new Held(link.group(1), code(made.body()));
    }

    ReferralId request() {
        return people.as(People.MIDWIFE, () -> referrals.of(family).getFirst().id());
    }

    Referral now() {
        return people.as(People.MIDWIFE, () -> referrals.of(family).getFirst());
    }

    HttpResponse<String> enter(Visitor who, Held held, String code) {
        who.get(held.path());
        return who.post(held.path(), Map.of("code", code));
    }

    Visitor inside(Held held) {
        var receiver = new Visitor(port);
        var let = enter(receiver, held, held.code());
        assertThat(let.headers().firstValue("Location")).contains("/reply?in=fr");
        receiver.get("/reply?in=fr");
        return receiver;
    }

    static String plain(HttpResponse<String> answer) {
        return answer.statusCode()
                + answer.body()
                        .replaceAll("[A-Za-z0-9_-]{43}", "SECRET")
                        .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }
}
