package be.mille.confidentiality.web;

import be.mille.confidentiality.RuleVersions;
import be.mille.confidentiality.RuleVersions.Opens;
import be.mille.kernel.Brussels;
import be.mille.ui.Dates;
import be.mille.ui.Languages;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where an officer reads which rules of access held when; those of today stand on the public page. */
@Controller
class RulesController {
    private final RuleVersions versions;
    private final MessageSource messages;
    private final Clock clock;

    RulesController(RuleVersions versions, MessageSource messages, Clock clock) {
        this.versions = versions;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/confidentiality/rules")
    ModelAndView show(Locale locale) {
        var t = new Texts(messages, Languages.supportedOrFrench(locale));
        var dates = new Dates(t, Brussels.today(clock));
        return Pages.view(
                "confidentiality/rules",
                new RulesPage(versions.all().stream()
                        .map(one -> version(one, t, dates))
                        .toList()));
    }

    private static RulesPage.Version version(RuleVersions.Version one, Texts t, Dates dates) {
        return new RulesPage.Version(
                dates.moment(one.since()),
                one.first(),
                one.changes().stream()
                        .map(change -> new RulesPage.Change(
                                t.of("ui.function", change.function()),
                                t.of("confidentiality.who-sees.subject", change.subject()),
                                words(change.before(), t),
                                words(change.after(), t)))
                        .toList());
    }

    private static String words(@Nullable Opens opens, Texts t) {
        if (opens == null) {
            return t.get("confidentiality.rules.new");
        }
        var reach = t.of("confidentiality.who-sees.reach", opens.reach());
        var kinds = opens.exceptional();
        if (kinds == null) {
            return reach;
        }
        return kinds.isEmpty()
                ? t.get("confidentiality.rules.exceptional", reach)
                : t.get(
                        "confidentiality.rules.exceptional.at",
                        reach,
                        kinds.stream()
                                .sorted()
                                .map(kind -> t.get("confidentiality.who-sees.kind." + kind))
                                .collect(Collectors.joining(", ")));
    }
}
