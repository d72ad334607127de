package be.mille.screening;

import be.mille.access.Compartment;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One version of the content of the screening: questions, rules and texts, as data. */
public record ScreeningPack(
        String id,
        String version,
        List<Domain> domains,
        List<Indicator> indicators,
        List<Trigger> strengths,
        List<Trigger> sameDay,
        Pregnancy pregnancy,
        Map<String, Wording> wordings) {

    /**
     * What only makes sense while she is pregnant, and what would hurt after a loss.
     *
     * @param domains asked in pregnancy only
     * @param items asked in pregnancy only
     * @param ofABaby answers that speak of the baby, not offered after a loss
     * @param notAfterLoss domains that speak of the baby alone, not asked after a loss
     */
    public record Pregnancy(Set<String> domains, Set<String> items, Set<Condition> ofABaby, Set<String> notAfterLoss) {
        public Pregnancy {
            domains = Set.copyOf(domains);
            items = Set.copyOf(items);
            ofABaby = Set.copyOf(ofABaby);
            notAfterLoss = Set.copyOf(notAfterLoss);
        }
    }

    /**
     * A life domain, one page of the conversation.
     *
     * @param gate {@code alone} where it opens only when nobody else is there, or null
     */
    public record Domain(
            String id,
            Compartment compartment,
            boolean core,
            @Nullable String gate,
            List<Item> items) {
        public boolean restricted() {
            return compartment.restricted();
        }

        /** Opens the conversation, belongs to the thirteen, to the others, or closes it. */
        public String group() {
            return core ? "core" : id.equals("opening") || id.equals("strengths") ? id : "other";
        }
    }

    public enum Type {
        CHOICE,
        CHOICES,
        DATE,
        TEXT,
        NUMBER
    }

    /** A question; shown when it has no condition or any of them holds. */
    public record Item(
            String id, String domain, String concept, Type type, List<String> codes, List<Condition> enableWhen) {
        public boolean chosen() {
            return type == Type.CHOICE || type == Type.CHOICES;
        }
    }

    /** An item was answered by a code. */
    public record Condition(String item, String answer) {}

    public record Points(String item, String answer, BigDecimal points) {}

    /** Comes out when the points of the given answers reach the threshold. */
    public record Indicator(
            String id,
            String domain,
            BigDecimal threshold,
            List<Points> points,
            String status,
            String source,
            String licence) {}

    /** A strength, or what asks for an assessment the same day: any of the answers is enough. */
    public record Trigger(String id, String domain, List<Condition> when) {}

    /** The texts of one language, and which of them somebody has reviewed. */
    public record Wording(String language, Set<String> reviewed, Map<String, String> texts) {
        public Optional<String> text(String key) {
            return Optional.ofNullable(texts.get(key));
        }

        public boolean draft(String key) {
            return !reviewed.contains(key);
        }
    }

    /** The wording in a language, else in French. */
    public Wording wording(String language) {
        var wanted = wordings.get(language);
        return wanted != null ? wanted : wordings.getOrDefault("fr", new Wording("fr", Set.of(), Map.of()));
    }

    /** Whether it is for the second parent: then all of it lies in that parent's own compartment. */
    public boolean ofSecondParent() {
        return domains.stream().allMatch(one -> one.compartment() == Compartment.C10);
    }

    public Optional<Domain> domain(String domain) {
        return domains.stream().filter(one -> one.id().equals(domain)).findFirst();
    }

    public Optional<Item> item(String item) {
        return domains.stream()
                .flatMap(one -> one.items().stream())
                .filter(one -> one.id().equals(item))
                .findFirst();
    }

    public Optional<Indicator> indicator(String indicator) {
        return indicators.stream().filter(one -> one.id().equals(indicator)).findFirst();
    }
}
