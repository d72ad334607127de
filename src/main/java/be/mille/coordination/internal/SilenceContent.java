package be.mille.coordination.internal;

import be.mille.coordination.SilenceRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** After how many days somebody is asked, by stage ({@code content/coordination/silence.json}); a stage without a rule stops the start. */
@Component
public class SilenceContent {
    private static final String FILE = "content/coordination/silence.json";

    private final Pack pack;
    private final Map<SilenceRule, Integer> days = new EnumMap<>(SilenceRule.class);

    SilenceContent(ObjectMapper json) {
        try (var in = new ClassPathResource(FILE).getInputStream()) {
            pack = json.readValue(in, Pack.class);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
        pack.rules().forEach(one -> days.put(one.stage(), one.days()));
        for (var stage : SilenceRule.values()) {
            var limit = days.get(stage);
            if (stage != SilenceRule.NONE && (limit == null || limit < 1)) {
                throw new IllegalStateException(FILE + " says nothing of " + stage);
            }
        }
    }

    private record Pack(String id, String version, String state, String note, int retryDays, List<Rule> rules) {}

    private record Rule(SilenceRule stage, int days, String source) {}

    /** Null when nobody is asked at this stage. */
    @Nullable
    Integer days(SilenceRule stage) {
        return days.get(stage);
    }

    /** After an attempt nobody is asked for so many days. */
    int retryDays() {
        return pack.retryDays();
    }

    /** Whether nobody has reviewed its lines yet. */
    public boolean draft() {
        return pack.state().equals("draft");
    }
}
