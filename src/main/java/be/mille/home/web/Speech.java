package be.mille.home.web;

import be.mille.kernel.Brussels;
import be.mille.ui.Dates;
import be.mille.ui.Texts;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gives the words of a request: its language, and today in Brussels. */
@Component
public class Speech {
    private final MessageSource messages;
    private final Clock clock;

    Speech(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    public Words in(Locale locale) {
        var t = new Texts(messages, locale);
        return new Words(t, new Dates(t, Brussels.today(clock)));
    }
}
