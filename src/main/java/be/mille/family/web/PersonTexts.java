package be.mille.family.web;

import be.mille.kernel.Brussels;
import be.mille.ui.Dates;
import be.mille.ui.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The words of a request. */
@Component
class PersonTexts {
    private final MessageSource messages;
    private final Clock clock;

    PersonTexts(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    ChannelLines channels(PersonWords words) {
        return new ChannelLines(words, clock.instant());
    }

    PersonWords of(HttpServletRequest request) {
        var t = new Texts(messages, RequestContextUtils.getLocale(request));
        return new PersonWords(t, new Dates(t, Brussels.today(clock)));
    }
}
