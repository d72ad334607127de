package be.mille.testing;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.consent.ConsentKind;
import be.mille.consent.Consents;
import be.mille.consent.Decider.SecondParent;
import be.mille.consent.Grounds;
import be.mille.consent.Interpreting;
import be.mille.consent.NoteConsent;
import be.mille.consent.Recipient;
import be.mille.kernel.FamilyId;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;

/** Follows an answer to the page on which she agrees that colleagues may know, and fills it in. */
public final class NamedReaders {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"(key|by|asks|back)\" value=\"([^\"]*)\"");
    private static final Pattern SUBJECT = Pattern.compile("<option value=\"(C\\d+)\" selected");
    private static final Pattern WHO = Pattern.compile("name=\"who\"[^>]*value=\"([^\"]+)\" checked");

    private NamedReaders() {}

    /** Her page as it was filled in beforehand; what it was filled in with came beside its address, once. */
    public record Asked(String path, Map<String, String> fields) {}

    /** @param led the answer of a form in which one colleague was chosen */
    public static HttpResponse<String> sheAgrees(Visitor by, HttpResponse<String> led) {
        return answer(by, asked(by, led), Map.of("informed", "true", "how", "GIVEN"));
    }

    public static Asked asked(Visitor by, HttpResponse<String> led) {
        var where = URI.create(led.headers().firstValue("Location").orElseThrow());
        assertThat(where.getPath()).endsWith("/naming");
        assertThat(where.getQuery())
                .as("no address tells a subject or a person")
                .isNull();
        var page = by.get(where.toString()).body();
        var fields = new HashMap<String, String>();
        HIDDEN.matcher(page).results().forEach(one -> fields.put(one.group(1), one.group(2)));
        SUBJECT.matcher(page).results().forEach(one -> fields.put("subject", one.group(1)));
        WHO.matcher(page).results().forEach(one -> fields.put("who", one.group(1)));
        return new Asked(where.getPath(), Map.copyOf(fields));
    }

    public static HttpResponse<String> answer(Visitor by, Asked asked, Map<String, String> what) {
        var fields = new HashMap<>(asked.fields());
        fields.putAll(what);
        return by.post(asked.path(), fields);
    }

    /** Without a page: the second parent agreed that a colleague reads what the midwife wrote about others. */
    public static void onTheWordOf(String secondParent, ApplicationContext context, FamilyId family, String reader) {
        var people = context.getBean(People.class);
        var id = people.get(reader).id();
        var agreed = new NoteConsent(
                UUID.randomUUID(),
                family,
                ConsentKind.GIVEN,
                Recipient.colleague(id.value()),
                Set.of(Compartment.C10),
                null,
                null,
                Interpreting.NONE,
                null,
                null,
                null,
                new Grounds(null, new SecondParent(secondParent)));
        people.runAs(People.MIDWIFE, () -> {
            context.getBean(Consents.class).noteNamed(agreed);
            context.getBean(Clearances.class).clear(family, id, Compartment.C10);
        });
    }
}
