package be.mille.family.web;

import be.mille.directory.OpenReaders;
import be.mille.directory.Readers;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
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
    private final Readers readers;

    PersonTexts(MessageSource messages, Clock clock, Readers readers) {
        this.messages = messages;
        this.clock = clock;
        this.readers = readers;
    }

    ChannelLines channels(PersonWords words) {
        return new ChannelLines(words, clock.instant());
    }

    /** Who reads what lies open of her record; asked in the transaction of the page. */
    OpenReaders readers(FamilyId family, PersonWords words) {
        return readers.open(family, words.t());
    }

    PersonWords of(HttpServletRequest request) {
        var t = new Texts(messages, RequestContextUtils.getLocale(request));
        return new PersonWords(t, new Dates(t, Brussels.today(clock)));
    }
}
