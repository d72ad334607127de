package be.mille.screening;

import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.screening.ScreeningPack.Item;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Conversations held over real HTTP, as a browser without JavaScript would hold them. */
public class Talks {
    private final PersonRecords records;
    private final People people;
    private final ScreeningPacks packs;

    Talks(PersonRecords records, People people, ScreeningPacks packs) {
        this.records = records;
        this.people = people;
        this.packs = packs;
    }

    FamilyId family(String called) {
        return people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called(called)));
    }

    Talk begin(Visitor visitor, String called) {
        return begin(visitor, family(called));
    }

    Talk begin(Visitor visitor, FamilyId family) {
        visitor.get("/families/" + family + "/screenings/new");
        var answer = visitor.post(
                "/families/" + family + "/screenings",
                Map.of(
                        "moment",
                        "FIRST",
                        "language",
                        "fr",
                        "interpreting",
                        "SHARED_LANGUAGE",
                        "presence",
                        "NOT_SAID",
                        "key",
                        UUID.randomUUID().toString()));
        return new Talk(visitor, family, answer);
    }

    Talk again(Talk talk) {
        return begin(talk.visitor, talk.family);
    }

    final class Talk {
        final Visitor visitor;
        final FamilyId family;
        final String base;
        private HttpResponse<String> last;
        private String page = "";
        private int taps = 1;

        private Talk(Visitor visitor, FamilyId family, HttpResponse<String> first) {
            this.visitor = visitor;
            this.family = family;
            this.last = first;
            var address = first.headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new IllegalStateException("Not started: " + first.statusCode() + first.body()));
            this.base = address.substring(0, address.lastIndexOf('/'));
            this.page = visitor.get(address).body();
        }

        ScreeningId id() {
            return ScreeningId.of(base.substring(base.lastIndexOf('/') + 1));
        }

        int taps() {
            return taps;
        }

        int status() {
            return last.statusCode();
        }

        String page() {
            return page;
        }

        String address() {
            return last.headers().firstValue("Location").orElse("");
        }

        boolean ended() {
            return address().endsWith("/result");
        }

        /** The domain the last button led to. */
        String place() {
            return address().substring(address().lastIndexOf('/') + 1);
        }

        String show(String step) {
            page = visitor.get(base + "/" + step).body();
            return page;
        }

        HttpResponse<String> visit(String step) {
            return visitor.get(base + step);
        }

        /** What leaves as a file: by a form of the page of the copy. */
        HttpResponse<String> take(String step) {
            visit("/result/copy");
            return visitor.post(base + step, Map.of());
        }

        /** The first answer to every question that is asked without being revealed: one tap each, and one to go on. */
        void calm(String domain) {
            var answers = new HashMap<String, List<String>>();
            for (Item item : packs.current().domain(domain).orElseThrow().items()) {
                if (item.enableWhen().isEmpty() && item.chosen()) {
                    answers.put(item.id(), List.of(item.codes().getFirst()));
                }
            }
            domain(domain, answers);
        }

        void domain(String domain, Map<String, List<String>> answers) {
            show(domain);
            send(domain, answers, hidden("page"), Map.of());
        }

        void send(String domain, Map<String, List<String>> answers, String pageId, Map<String, Integer> versions) {
            var fields = new ArrayList<Map.Entry<String, String>>();
            fields.add(Map.entry("domain", domain));
            fields.add(Map.entry("page", pageId));
            fields.add(Map.entry("shown", hidden("shown")));
            answers.forEach((item, values) -> {
                values.forEach(value -> fields.add(Map.entry("a." + item, value)));
                fields.add(Map.entry("v." + item, String.valueOf(versions.getOrDefault(item, version(item)))));
                taps += values.size();
            });
            taps++;
            last = visitor.postAll(base + "/" + domain, fields);
            page = last.statusCode() == 303
                    ? visitor.get(address().replaceFirst("#.*", "")).body()
                    : last.body();
        }

        int autosave(String domain, String item, String value, String pageId, String key, int version) {
            last = visitor.post(
                    base + "/answers",
                    Map.of(
                            "domain",
                            domain,
                            "a." + item,
                            value,
                            "v." + item,
                            String.valueOf(version),
                            "page",
                            pageId,
                            "key",
                            key,
                            "shown",
                            item));
            return last.statusCode();
        }

        void alone() {
            gate("yes");
            taps++;
        }

        void notAlone() {
            gate("no");
        }

        private void gate(String alone) {
            last = visitor.post(base + "/alone", Map.of("domain", "violence", "alone", alone));
        }

        void readers(String domain, String who, String until) {
            visitor.get(base + "/" + domain + "/readers");
            last = visitor.post(
                    base + "/" + domain + "/readers",
                    Map.of("who", who, "until", until, "informed", "true", "how", "GIVEN"));
        }

        void finish() {
            last = visitor.post(base + "/finish", Map.of());
            page = visitor.get(base + "/result").body();
        }

        private int version(String item) {
            var found = Pattern.compile("name=\"v\\." + Pattern.quote(item) + "\" value=\"(\\d+)\"")
                    .matcher(page);
            return found.find() ? Integer.parseInt(found.group(1)) : 0;
        }

        private String hidden(String name) {
            var found =
                    Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
            return found.find() ? found.group(1) : "";
        }
    }
}
