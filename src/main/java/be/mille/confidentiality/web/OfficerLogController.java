package be.mille.confidentiality.web;

import be.mille.confidentiality.OfficerLog;
import be.mille.directory.Professional;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.ui.Choice;
import be.mille.ui.Dates;
import be.mille.ui.FormErrors;
import be.mille.ui.Languages;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where an officer looks up who of her house opened what. */
@Controller
class OfficerLogController {
    private static final String TEMPLATE = "confidentiality/officer-log";

    private final OfficerLog log;
    private final MessageSource messages;
    private final Clock clock;

    OfficerLogController(OfficerLog log, MessageSource messages, Clock clock) {
        this.log = log;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/confidentiality/log")
    ModelAndView show(OfficerLogForm typed, Locale locale) {
        var t = new Texts(messages, Languages.supportedOrFrench(locale));
        var today = Brussels.today(clock);
        var dates = new Dates(t, today);
        var readers = log.readers();
        var form = typed.dated(today, dates);
        var errors = FormErrors.none();
        var asked = typed.empty() ? null : form.read(t, errors).orElse(null);
        if (asked == null) {
            var page = new OfficerLogPage(choices(readers, t), form, errors, null, false);
            return errors.any() ? Pages.invalid(TEMPLATE, page) : Pages.view(TEMPLATE, page);
        }
        var names = readers.stream().collect(Collectors.toMap(Professional::id, Function.identity()));
        var lines = log.of(asked.reader(), asked.reference(), asked.from(), asked.until());
        return Pages.view(
                TEMPLATE,
                new OfficerLogPage(
                        choices(readers, t),
                        form,
                        errors,
                        lines.stream().map(one -> row(one, names, t, dates)).toList(),
                        lines.size() == OfficerLog.MOST));
    }

    private static List<Choice> choices(List<Professional> readers, Texts t) {
        return readers.stream()
                .map(one -> new Choice(one.id().toString(), one.name() + ", " + t.of("ui.function", one.function())))
                .toList();
    }

    private static OfficerLogPage.Row row(OfficerLog.Line one, Map<ActorId, Professional> names, Texts t, Dates dates) {
        var reader = names.get(one.reader());
        var function = t.of("ui.function", one.function());
        var opened = one.opened();
        return new OfficerLogPage.Row(
                dates.moment(one.at()),
                reader == null ? function : reader.name() + ", " + function,
                one.reference(),
                opened == null ? t.get("confidentiality.log.refused") : t.of("confidentiality.opened", opened),
                one.exceptional(),
                opened == null);
    }
}
