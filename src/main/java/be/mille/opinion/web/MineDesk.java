package be.mille.opinion.web;

import be.mille.access.CurrentActor;
import be.mille.family.Families;
import be.mille.kernel.NotFoundException;
import be.mille.opinion.AskedOpinion;
import be.mille.opinion.Opinions;
import be.mille.opinion.ReceivedOpinions;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays out the opinions of somebody, received and sent; what is sent knows the family, what is received does not. */
@Service
@Transactional
class MineDesk {
    private final Opinions opinions;
    private final ReceivedOpinions received;
    private final Families families;
    private final OpinionWords words;
    private final OpinionKeys keys;

    MineDesk(Opinions opinions, ReceivedOpinions received, Families families, OpinionWords words, OpinionKeys keys) {
        this.opinions = opinions;
        this.received = received;
        this.families = families;
        this.words = words;
        this.keys = keys;
    }

    MinePage all(Texts t) {
        return new MinePage(
                received.all().stream().map(one -> line(one, t)).toList(),
                opinions.mine().stream().map(one -> line(one, t)).toList());
    }

    private MinePage.Line line(ReceivedOpinions.Received one, Texts t) {
        var until = words.lastDay(one.endsAt(), t);
        return new MinePage.Line(
                words.who(one.asker(), t),
                null,
                one.answered() ? t.get("opinion.received.answered", until) : t.get("opinion.received.waits", until),
                "/opinions/" + one.id());
    }

    private MinePage.Line line(AskedOpinion one, Texts t) {
        return new MinePage.Line(
                words.who(one.colleague(), t),
                families.get(one.family()).called(),
                words.state(one, t),
                "/opinions/" + one.id());
    }

    /** Hers to answer, else one she asked, else not there. */
    OnePage one(UUID id, @Nullable String key, String typed, boolean doubts, FormErrors errors, Texts t) {
        var form = key == null || key.isEmpty() ? keys.next().toString() : key;
        if (isReceived(id)) {
            var opened = received.read(id);
            return new OnePage(
                    "/opinions/" + id,
                    words.who(opened.opinion().asker(), t),
                    words.lastDay(opened.opinion().endsAt(), t),
                    null,
                    ExtractView.of(opened.extract(), t),
                    words.said(opened.said(), CurrentActor.get().id(), t),
                    true,
                    form,
                    typed,
                    false,
                    errors);
        }
        var one = opinions.read(id);
        var extract = one.extract();
        return new OnePage(
                "/opinions/" + id,
                words.who(one.colleague(), t),
                words.lastDay(one.endsAt(), t),
                new OnePage.Sent(
                        families.get(one.family()).called(),
                        "/families/" + one.family(),
                        words.state(one, t),
                        one.open()),
                extract == null ? null : ExtractView.of(extract, t),
                words.said(one.said(), CurrentActor.get().id(), t),
                one.open(),
                form,
                typed,
                doubts,
                errors);
    }

    boolean isReceived(UUID id) {
        return received.all().stream().anyMatch(one -> one.id().equals(id));
    }

    /** @throws NotFoundException when there is neither */
    void mustBeThere(UUID id) {
        if (!isReceived(id)
                && opinions.mine().stream().noneMatch(one -> one.id().equals(id) && one.open())) {
            throw new NotFoundException();
        }
    }
}
