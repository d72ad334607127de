package be.mille.home.web.day;

import be.mille.home.web.Words;
import be.mille.referral.PassedOn;
import be.mille.referral.Receiver;
import be.mille.referral.ReceiverNames;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the reader passed on and what came of it waits for her: a no, a silence, a link that did not arrive. Of whom it is stands behind. */
@Component
class PassedOnLine {
    private final PassedOn passed;
    private final ReceiverNames names;

    PassedOnLine(PassedOn passed, ReceiverNames names) {
        this.passed = passed;
        this.names = names;
    }

    List<DayPage.Opinion> read(Words words) {
        return passed.waiting().stream()
                .map(one -> new DayPage.Opinion(line(one, words), "/requests/" + one.from()))
                .toList();
    }

    private String line(PassedOn.Waiting one, Words words) {
        var line = words.get(
                "home.day.passed." + one.why(), names.of(one.to(), words.t().language()));
        var phones = one.whom().stream()
                .map(Receiver.Outside::phone)
                .filter(phone -> !phone.isBlank())
                .collect(Collectors.joining(", "));
        return phones.isEmpty() ? line : words.get("home.day.why.request.call", line, phones);
    }
}
