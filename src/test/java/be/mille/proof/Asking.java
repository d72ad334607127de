package be.mille.proof;

import be.mille.kernel.Brussels;
import be.mille.testing.Program;
import be.mille.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A colleague at a browser, who sends one request after the other, and the same form again when no answer comes. */
final class Asking implements Callable<Boolean> {
    private static final Pattern MIDWIFE = Pattern.compile(
            "name=\"professional\" value=\"([^\"]+)\"(?:(?!name=\"professional\").)*?Nadia Kessels", Pattern.DOTALL);
    private static final Pattern FAMILY = Pattern.compile("/families/([0-9a-f-]{36})");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M/yyyy");

    private final Visitor browser;
    private final Sent sent;
    private final int requests;
    private String page = "";

    Asking(Program program, Sent sent, int requests) {
        this.browser = new Visitor(program.port());
        this.sent = sent;
        this.requests = requests;
    }

    @Override
    public Boolean call() throws InterruptedException {
        signIn();
        for (int i = 0; i < requests; i++) {
            send(UUID.randomUUID());
        }
        return true;
    }

    private void signIn() {
        var midwife = MIDWIFE.matcher(browser.get("/sign-in").body());
        if (!midwife.find()) {
            throw new IllegalStateException("Nobody to sign in as");
        }
        browser.post("/sign-in", Map.of("professional", midwife.group(1)));
        browser.get("/families/new");
        var opened = browser.post(
                "/families/new", Map.of("key", UUID.randomUUID().toString(), "called", "Amina", "anyway", "true"));
        var family = FAMILY.matcher(opened.headers().firstValue("Location").orElse(""));
        if (!family.find()) {
            throw new IllegalStateException("No family: " + opened.statusCode());
        }
        page = "/families/" + family.group(1) + "/referrals/new";
        browser.get(page + "?category=independent-midwife");
    }

    private void send(UUID key) throws InterruptedException {
        sent.tries(key);
        var until = Instant.now().plus(PATIENCE);
        var answer = tried(key);
        while (answer == null) {
            if (Instant.now().isAfter(until)) {
                throw new IllegalStateException("No answer in time");
            }
            Thread.sleep(50);
            answer = tried(key);
        }
        if (answer.statusCode() != 200 && answer.statusCode() != 303) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        sent.answered(key);
    }

    /** @return null when the connection broke: nobody knows then what became of it */
    private @Nullable HttpResponse<String> tried(UUID key) {
        try {
            var answer = browser.post(page, form(key));
            return answer.statusCode() >= 500 ? null : answer;
        } catch (IllegalStateException broken) {
            return null;
        }
    }

    private static Map<String, String> form(UUID key) {
        var today = Brussels.today(Clock.systemUTC());
        return Map.ofEntries(
                Map.entry("key", key.toString()),
                Map.entry("category", "independent-midwife"),
                Map.entry("to", "OUTSIDE"),
                Map.entry("outsideName", "Sages-femmes du Canal"),
                Map.entry("outsidePhone", "02 000 00 00"),
                Map.entry("called", "Amina"),
                Map.entry("need", "Deux visites"),
                Map.entry("although", "Un autre quartier"),
                Map.entry("agreed", "ORALLY"),
                Map.entry("agreedOn", TYPED.format(today)),
                Map.entry("answerBy", TYPED.format(today.plusDays(7))),
                Map.entry("way", "MAIL"),
                Map.entry("mail", "accueil@canal.example"),
                Map.entry("language", "fr"));
    }
}
